extension Instructions {
    /// What a model is asked that is to write one alt text from several.
    package static let combinationPrompt = """
        Several people described this picture, none of whom knew what the others wrote. Their descriptions stand between \
        the context tags. Write one alt text from them, for a person who cannot see the picture.

        - Use only what the descriptions say, in their words. Add nothing, also where you see more in the picture.
        - Where they contradict each other, keep what the picture shows, and leave out the rest.
        - One or two sentences, what matters most first.
        - Plain text only: no quotation marks around it, no markup, no comments, nothing about the descriptions.
        """

    /// What is asked of the model that writes one alt text from several.
    ///
    /// - Parameters:
    ///   - texts: the alt texts. Whoever made the picture may have written instructions into it, and a model may have
    ///     repeated them: they are fenced off as the context is.
    ///   - context: what else is known about the picture.
    package init(combining texts: [String], system: String?, context: String?, language: Language?, length: Int?) {
        let lines = texts.enumerated().map { "Description \($0 + 1): \($1)" }
        let known = context.map { ["Also known about the picture: \($0)"] } ?? []
        self.init(
            system: system, prompt: Self.combinationPrompt, context: (lines + known).joined(separator: "\n"),
            language: language, length: length)
    }
}
