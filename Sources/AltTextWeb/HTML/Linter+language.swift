internal import AltText

extension Linter {
    /// The same linter for texts in another language.
    func reading(_ language: Language) -> Linter {
        var options = options
        options.language = language
        return Linter(options)
    }
}
