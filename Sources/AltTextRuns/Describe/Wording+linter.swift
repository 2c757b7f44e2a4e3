package import AltText

extension Wording {
    /// The linter for texts that were asked for in these words: in their language, and no shorter than what was asked for.
    package var linter: Linter {
        var options = Linter.Options()
        options.language = language
        if let length {
            options.targetLength = max(options.targetLength, length)
            options.maximumLength = max(options.maximumLength, length * 3 / 2)
        }
        return Linter(options)
    }
}
