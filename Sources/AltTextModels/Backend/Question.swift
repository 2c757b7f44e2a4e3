package import AltText

/// One picture and what is asked about it.
public struct Question: Sendable, Hashable {
    /// What people call the picture: its path, URL or `-`.
    package var pictureName: String
    /// The picture as it is sent.
    package var picture: PreparedPicture
    /// What the picture's file says about itself.
    package var facts: PictureFacts
    /// The system prompt, if any.
    package var system: String?
    /// The user prompt.
    package var prompt: String

    /// Creates a question.
    package init(pictureName: String, picture: PreparedPicture, facts: PictureFacts, system: String?, prompt: String) {
        self.pictureName = pictureName
        self.picture = picture
        self.facts = facts
        self.system = system
        self.prompt = prompt
    }
}
