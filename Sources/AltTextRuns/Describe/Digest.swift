internal import AltText
internal import AltTextLedger
internal import AltTextModels
internal import Crypto

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// SHA-256, as the ledger writes it.
enum Digest {
    /// The digest of some bytes, in hexadecimal.
    static func text(of bytes: [UInt8]) -> String { text(of: [bytes]) }

    /// The digest of a whole request: what is asked, and the picture as it is sent.
    static func text(of question: Question, recipe: String) -> String {
        text(of: [
            Array(recipe.utf8), Array((question.system ?? "").utf8), Array(question.prompt.utf8),
            question.picture.bytes,
        ])
    }

    /// The parts with their lengths, so that no two requests look alike.
    private static func text(of parts: [[UInt8]]) -> String {
        var hash = SHA256()
        for part in parts {
            if parts.count > 1 { hash.update(data: Array("\(part.count):".utf8)) }
            hash.update(data: part)
        }
        return hash.finalize().hexadecimal
    }
}
