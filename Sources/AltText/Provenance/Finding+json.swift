extension Finding {
    /// The finding as JSON: `code`, `severity` and `message`, and where they are known `words`, `start`, `end` and
    /// `source`.
    package var json: JSON {
        let members: [(String, JSON?)] = [
            ("code", .string(code)), ("severity", .string(severity.rawValue)), ("message", .string(message)),
            ("words", words.map { .string($0) }), ("start", span.map { .integer($0.lowerBound) }),
            ("end", span.map { .integer($0.upperBound) }), ("source", source.map { .string($0) }),
        ]
        return .object(members.compactMap { name, value in value.map { JSON.Member(name, $0) } })
    }

    /// Reads what ``json`` writes; `nil` without a code and a message. A severity that is not known is a warning.
    package init?(json: JSON) {
        guard let code = json["code"]?.string, let message = json["message"]?.string else { return nil }
        var span: Range<Int>?
        if let start = json["start"]?.integer, let end = json["end"]?.integer, start <= end { span = start..<end }
        self.init(
            code: code, severity: json["severity"]?.string.flatMap(Severity.init(rawValue:)) ?? .warning,
            message: message, words: json["words"]?.string, span: span, source: json["source"]?.string)
    }
}
