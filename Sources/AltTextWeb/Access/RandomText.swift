internal import AltText

/// Texts that nobody guesses.
enum RandomText {
    /// 256 random bits in hexadecimal.
    static func secret() -> String {
        var numbers = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }.hexadecimal
    }

    /// Whether two secrets are the same; takes the same time wherever they differ.
    static func areSame(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count else { return false }
        var difference: UInt8 = 0
        for (byte, counterpart) in zip(one.utf8, other.utf8) { difference |= byte ^ counterpart }
        return difference == 0
    }
}
