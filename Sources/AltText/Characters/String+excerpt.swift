extension String {
    /// The first 300 characters on one line, without control characters: enough of a server's words for an error.
    package var excerpt: String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let plain = String(line.unicodeScalars.filter { $0.properties.generalCategory != .control })
        return plain.count > 300 ? plain.prefix(299) + "…" : plain
    }
}
