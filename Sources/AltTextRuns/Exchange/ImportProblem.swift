/// Why a row of an imported file was not taken.
package struct ImportProblem: Sendable, Hashable, CustomStringConvertible {
    enum Code: String, Sendable, Hashable, CaseIterable {
        case unreadable = "unreadable_row"
        case missingColumn = "missing_column"
        case badValue = "bad_value"
        case unknownPicture = "unknown_picture"
        case duplicate = "duplicate_row"
        case contradiction = "contradiction"
        case conflict = "conflict"
        case notWritten = "not_written"
    }

    let code: Code
    /// The line of the file on which the row begins, counted from 1.
    package let line: Int
    /// The picture the row is about, as far as it could be read.
    package let picture: String?
    /// What is wrong and what to do, without the line.
    package let message: String

    init(_ code: Code, line: Int, picture: String? = nil, _ message: String) {
        self.code = code
        self.line = line
        self.picture = picture
        self.message = message
    }

    /// A word for programs, in snake case; it never changes its meaning.
    package var kind: String { code.rawValue }

    /// Whether the picture changed since the file was exported; what is there now was left alone.
    package var isConflict: Bool { code == .conflict }

    /// What is wrong, where, and what to do.
    package var description: String { "Line \(line): \(message)" }
}

extension ImportProblem: Error {}
