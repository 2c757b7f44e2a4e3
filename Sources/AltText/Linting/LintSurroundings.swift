/// The texts around pictures, which their alt texts should not repeat.
package struct LintSurroundings: Sendable, Hashable {
    /// Captions.
    package var captions: [String]
    /// The texts of links and buttons.
    package var links: [String]
    /// Headings.
    package var headings: [String]

    /// Creates surroundings.
    package init(captions: [String] = [], links: [String] = [], headings: [String] = []) {
        self.captions = captions
        self.links = links
        self.headings = headings
    }

    /// What is compared, and the rule it breaks.
    var keys: [[WordKey]: LintRule] {
        var keys: [[WordKey]: LintRule] = [:]
        for (texts, rule) in [
            (headings, LintRule.sameAsHeading), (links, .sameAsLink), (captions, .sameAsCaption),
        ] {
            for text in texts {
                let key = ScannedText(text).comparisonKey
                if !key.isEmpty { keys[key] = rule }
            }
        }
        return keys
    }
}

extension ScannedText {
    /// What two texts that say the same have in common: the words, whatever stands between them.
    var comparisonKey: [WordKey] { wordTokens.map(\.key) }
}
