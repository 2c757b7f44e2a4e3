public import AltText

/// One picture and what is asked about it.
public struct Question: Sendable, Hashable {
    /// What people call the picture: its path, URL or `-`.
    public var pictureName: String
    /// The picture as it is sent.
    public var picture: PreparedPicture
    /// What the picture's file says about itself.
    public var facts: PictureFacts
    /// The system prompt, if any.
    public var system: String?
    /// The user prompt.
    public var prompt: String

    /// Creates a question.
    public init(pictureName: String, picture: PreparedPicture, facts: PictureFacts, system: String?, prompt: String) {
        self.pictureName = pictureName
        self.picture = picture
        self.facts = facts
        self.system = system
        self.prompt = prompt
    }
}
