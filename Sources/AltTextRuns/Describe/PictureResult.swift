public import AltText

/// What came of one picture.
public struct PictureResult: Sendable, Hashable {
    /// The place of the picture among those asked for, from 0.
    public let index: Int
    /// What people call the picture: its path, URL or `-`.
    public let name: String
    /// What each model answered, in the order in which the models were asked for. A picture that could not be read has
    /// the same failure for each.
    public let outcomes: [Outcome]
    /// Why the picture itself could not be used, if it could not.
    public let pictureFailure: Failure?
    /// What the file says of itself.
    public let evidence: [String]
    /// The caption that a model wrote from all of them, or why there is none; `nil` where none was asked for, or there was
    /// nothing to write it from.
    public var written: Result<Caption, Failure>?

    /// What came of asking one model.
    public struct Outcome: Sendable, Hashable {
        /// The name of the model.
        public let model: String
        /// The caption, or why there is none.
        public let result: Result<Caption, Failure>
        /// The untouched answer, where there was one, even if no caption came of it.
        public let rawText: String?

        /// Creates an outcome.
        package init(model: String, result: Result<Caption, Failure>, rawText: String? = nil) {
            self.model = model
            self.result = result
            self.rawText = rawText
        }
    }

    /// The texts that models gave.
    var texts: [String] {
        outcomes.compactMap { outcome in
            guard let caption = try? outcome.result.get(), !caption.isDecorative else { return nil }
            return caption.text
        }
    }

    /// Whether every model gave a caption.
    public var isComplete: Bool {
        outcomes.allSatisfy { if case .success = $0.result { true } else { false } }
    }
}
