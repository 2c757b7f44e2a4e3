internal import AltText

/// Why a document could not be read.
///
/// `description` is for people: what happened, to what, and what to do next. `kind` has no dynamic part, so that it can
/// be counted.
package struct DocumentError: ReportedError {
    /// What went wrong, for programs; its words are those of JSON.
    package enum Code: String, Sendable {
        case damaged = "damaged_document"
        case empty = "empty_document"
        case encrypted = "encrypted_document"
        case missing = "missing_document"
        case missingPart = "missing_part"
        case notADeck = "not_a_deck"
        case notAFile = "not_a_file"
        case tooLarge = "document_too_large"
        case unreadable = "unreadable_document"
        case unsafe = "unsafe_document"
        case unsupported = "unsupported_format"
    }

    package let code: Code
    /// What happened and what to do next.
    package let description: String

    /// The kind of failure in snake_case, as JSON writes it.
    package var kind: String { code.rawValue }

    /// Whether the document is protected with a password.
    package var isEncryption: Bool { code == .encrypted }
}

extension DocumentError {
    package static let empty = DocumentError(
        code: .empty, description: "The file has no bytes. Download or export it again.")

    package static let encrypted = DocumentError(
        code: .encrypted,
        description:
            "The file is protected with a password. Open it, take the password away (PowerPoint: File > Info > "
            + "Protect Presentation > Encrypt with Password, and empty the field; Keynote: File > Change Password > "
            + "Remove Password; LibreOffice: File > Save As without \"Save with password\"), save a copy, and read that."
    )

    package static let missing = DocumentError(
        code: .missing, description: "There is no such file. Check the name and the folder.")

    package static let directory = DocumentError(
        code: .notAFile, description: "This is a folder, not a file. Name the deck inside it.")

    package static let noDeck = DocumentError(
        code: .notADeck, description: "There is no deck in this folder. Name another folder, or the deck itself.")

    package static let notAFile = DocumentError(
        code: .notAFile, description: "This is no ordinary file. Copy its content to a file first.")

    package static let unopened = unreadable("it cannot be opened")

    package static let truncated = DocumentError(
        code: .damaged,
        description: "The file is damaged or cut off: its table of contents, which stands at its end, is missing or "
            + "wrong. Download or export it again.")

    package static func damaged(_ what: String) -> DocumentError {
        DocumentError(code: .damaged, description: "\(what). Download or export the file again.")
    }

    package static func missingPart(_ name: String) -> DocumentError {
        DocumentError(
            code: .missingPart,
            description: "The file has no part \"\(name)\". Open it in the program that made it and save it again.")
    }

    package static func notADeck(_ name: String, advice: String) -> DocumentError {
        DocumentError(code: .notADeck, description: "This is \(name), not a deck of slides. \(advice)")
    }

    package static func tooLarge(_ what: String) -> DocumentError {
        DocumentError(
            code: .tooLarge, description: "\(what). That is more than any real deck holds; the file was not read.")
    }

    package static func unreadable(_ reason: String) -> DocumentError {
        DocumentError(
            code: .unreadable, description: "The file cannot be read: \(reason). Check its permissions and the disk.")
    }

    package static func unsafe(_ what: String) -> DocumentError {
        DocumentError(
            code: .unsafe,
            description: "\(what). No program for slides writes such a file; it was not read any further.")
    }

    package static func unsupported(_ what: String, advice: String) -> DocumentError {
        DocumentError(code: .unsupported, description: "This is \(what), which AltText does not read. \(advice)")
    }
}
