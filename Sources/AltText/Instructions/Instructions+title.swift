extension Instructions {
    /// What a model is asked that is to repair a title.
    package static let titlePrompt = """
        The title of this picture reads like the name of a file or a list of tags. It stands between the context tags. \
        Write it as people write a title.

        - Keep every word that names something. Add no other noun, also where you see more in the picture.
        - Sentence case: a capital at the beginning and in proper names, small letters elsewhere.
        - Put in the little words that are missing, such as "with", "and", "in", "at".
        - Leave out endings of files, numbers of cameras, and underscores.
        - Answer with the title alone, without quotation marks and without a full stop.
        """

    /// What is asked of the model that repairs a title.
    package init(repairing title: String, system: String?) {
        self.init(
            system: system, prompt: Self.titlePrompt, context: "Title: \(title)", language: nil, length: nil)
    }
}
