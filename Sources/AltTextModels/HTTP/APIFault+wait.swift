internal import AltText

extension APIFault {
    /// How long a server wants to be left alone, where only its words say so: `Please try again in 2.5 s`, `1m30s`,
    /// `500ms`, `20 seconds`.
    var waitInWords: Duration? {
        let words = message.lowercased()
        guard let cue = Self.cues.lazy.compactMap({ words.firstRange(of: $0) }).first else { return nil }
        var rest = words[cue.upperBound...].drop { $0 == " " || $0 == ":" }
        var sum = Duration.zero
        while let (part, after) = Self.duration(at: rest) {
            sum += part
            rest = after
        }
        return sum > .zero ? sum : nil
    }

    private static let cues = [
        "again in", "again after", "retry in", "retry after", "please wait", "wait for", "available in",
    ]

    /// A number with its unit, and what comes after it.
    private static func duration(at text: Substring) -> (Duration, Substring)? {
        let number = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
        guard let value = Double(number), value < 1_000_000 else { return nil }
        let rest = text[number.endIndex...].drop { $0 == " " }
        let unit = rest.prefix { $0.isLetter }
        let after = rest[unit.endIndex...]
        return switch unit {
        case "ms", "millisecond", "milliseconds": (.milliseconds(value), after)
        case "s", "sec", "secs", "second", "seconds": (.seconds(value), after)
        case "m", "min", "mins", "minute", "minutes": (.seconds(value * 60), after)
        case "h", "hour", "hours": (.seconds(value * 3600), after)
        default: nil
        }
    }
}
