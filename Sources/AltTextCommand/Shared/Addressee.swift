import AltText
import AltTextLedger
import AltTextRuns
import ArgumentParser

/// Finds what a person named in the ledger.
enum Addressee {
    /// The gallery that `text` names.
    ///
    /// - Throws: an exit code, after saying that there is none.
    static func gallery(_ text: String, in ledger: Ledger) async throws -> GalleryRecord {
        let address = Address(text)
        guard case .gallery(let record)? = try await ledger.addressee(of: address) else {
            Console.complain(
                "the ledger knows no gallery \(text). Describe it first: alttext run \(text)"
                    + known(try await ledger.galleries()))
            throw ExitStatus.nothingDone
        }
        return record
    }

    /// The picture that `text` names.
    ///
    /// - Throws: an exit code, after saying that there is none.
    static func picture(_ text: String, in ledger: Ledger) async throws -> (PictureRecord, GalleryRecord) {
        switch try await ledger.addressee(of: Address(text)) {
        case .picture(let picture, let record): return (picture, record)
        case .gallery:
            Console.complain("\(text) is a gallery. Name a picture in it.")
        case .unknownPicture(_, let record):
            Console.complain("the ledger knows no picture \(text) in \(record.gallery).")
        case nil:
            Console.complain(
                "the ledger knows no gallery around \(text)." + known(try await ledger.galleries()))
        }
        throw ExitStatus.nothingDone
    }

    private static func known(_ galleries: [GalleryRecord]) -> String {
        guard !galleries.isEmpty else { return "" }
        return " It knows: " + galleries.prefix(5).map(\.gallery.description).joined(separator: ", ") + "."
    }
}
