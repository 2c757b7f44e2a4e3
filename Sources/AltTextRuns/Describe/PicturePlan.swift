package import AltText
package import AltTextModels

/// What describing one picture would take. Nothing is sent to find out.
package struct PicturePlan: Sendable, Hashable {
    /// The place of the picture among those asked for, from 0.
    package let index: Int
    /// What people call the picture.
    package let name: String
    /// What each model would get, in the order in which the models were asked for.
    package let steps: [Step]
    /// What the model would get that writes one caption from all answers, if they had the usual length; `nil` where none
    /// is to, or there is nothing to write it from.
    package let writing: Step?

    /// What one model would get.
    package struct Step: Sendable, Hashable {
        /// The name of the model.
        package let model: String
        /// What would be sent, or why nothing could be.
        package let result: Result<Shipment, Failure>
    }

    /// What would be sent to one model.
    package struct Shipment: Sendable, Hashable {
        /// The width of the picture that would be sent, in pixels.
        package let width: Int
        /// The height of the picture that would be sent, in pixels.
        package let height: Int
        /// The size of the picture that would be sent, in bytes.
        package let byteCount: Int
        /// How it would be encoded.
        package let encoding: PreparedPicture.Encoding
        /// Tokens and price.
        package let tokens: TokenPlan
        /// Whether it would leave this machine.
        package let isRemote: Bool
    }
}
