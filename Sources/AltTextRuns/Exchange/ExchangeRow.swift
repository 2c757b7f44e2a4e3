internal import AltText
internal import AltTextLedger

/// A row of a file that is imported: what a person may have changed, and what tells whether they still may.
struct ExchangeRow: Sendable, Hashable {
    let line: Int
    let picture: PictureID
    /// The words; blank for none.
    let alt: String
    let isDecorative: Bool
    let isReviewed: Bool
    let revision: Int
    /// The texts beside the alt text, none of them blank.
    let furtherTexts: [FurtherText]

    /// Reads the values of a row.
    ///
    /// - Parameter value: what stands in a column; `nil` where there is no such column.
    init(line: Int, _ value: (ExchangeColumn) -> String?) throws(ImportProblem) {
        self.line = line
        guard let name = value(.picture), !name.isEmpty else {
            throw ImportProblem(.missingColumn, line: line, "There is no picture. Name it in the column \"picture\".")
        }
        picture = PictureID(name)
        let alt = value(.alt)
        let decorative = value(.decorative)
        guard alt != nil || decorative != nil else {
            throw ImportProblem(
                .missingColumn, line: line, picture: name, "There is neither \"alt\" nor \"decorative\".")
        }
        self.alt = alt ?? ""
        isDecorative = try Self.bool(decorative, in: .decorative, line: line, picture: name)
        isReviewed = try Self.bool(value(.reviewed), in: .reviewed, line: line, picture: name)
        guard let revision = value(.revision).flatMap({ Int(Self.trimmed($0)) }) else {
            throw ImportProblem(
                .missingColumn, line: line, picture: name,
                "There is no number in \"revision\". Keep that column as it was exported.")
        }
        self.revision = revision
        furtherTexts = try Self.furtherTexts(
            line: line, picture: name, extended: value(.extended), texts: value(.texts))
    }

    /// Spreadsheets write truth in the language of their user.
    private static let yes: Set = ["true", "yes", "1", "x", "wahr", "ja", "vrai", "oui", "vero", "verdadero"]
    private static let no: Set = ["", "false", "no", "0", "falsch", "nein", "faux", "non", "falso"]

    private static func bool(
        _ text: String?, in column: ExchangeColumn, line: Int, picture: String
    ) throws(ImportProblem) -> Bool {
        let word = trimmed(text ?? "").lowercased()
        if yes.contains(word) { return true }
        if no.contains(word) { return false }
        throw ImportProblem(
            .badValue, line: line, picture: picture, "\"\(column.rawValue)\" is neither true nor false.")
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
