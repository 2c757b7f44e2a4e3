public import AltText
public import AltTextModels

/// What describing one picture would take. Nothing is sent to find out.
public struct PicturePlan: Sendable, Hashable {
    /// The place of the picture among those asked for, from 0.
    public let index: Int
    /// What people call the picture.
    public let name: String
    /// What each model would get, in the order in which the models were asked for.
    public let steps: [Step]
    /// What the model would get that writes one caption from all answers, if they had the usual length; `nil` where none
    /// is to, or there is nothing to write it from.
    public let writing: Step?

    /// What one model would get.
    public struct Step: Sendable, Hashable {
        /// The name of the model.
        public let model: String
        /// What would be sent, or why nothing could be.
        public let result: Result<Shipment, Failure>
    }

    /// What would be sent to one model.
    public struct Shipment: Sendable, Hashable {
        /// The width of the picture that would be sent, in pixels.
        public let width: Int
        /// The height of the picture that would be sent, in pixels.
        public let height: Int
        /// The size of the picture that would be sent, in bytes.
        public let byteCount: Int
        /// How it would be encoded.
        public let encoding: PreparedPicture.Encoding
        /// Tokens and price.
        public let tokens: TokenPlan
        /// Whether it would leave this machine.
        public let isRemote: Bool
    }
}
