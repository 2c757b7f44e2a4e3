import AltText
import AltTextGalleries
import AltTextLedger
import AltTextModels

/// What helps here, in words that name subcommands and options: libraries say what happened, and this file alone says what
/// of the command to use.
enum Advice {
    /// What helps against errors of a kind; `nil` where their own words say all there is to say.
    private static func words(for kind: String) -> String? {
        switch kind {
        case ModelError.Code.untrustedFile.rawValue: "\"alttext models trust FILE\" trusts it."
        case ModelError.Code.unboundKey.rawValue:
            "\"alttext keys set NAME --host HOST\" stores it for a host, \"alttext models trust FILE\" lets a file of models name one."
        case ModelError.Code.remoteRefused.rawValue: "--local-only is what forbids it."
        case ModelError.Code.rateLimited.rawValue, ModelError.Code.overloaded.rawValue,
            GalleryError.Code.rateLimited.rawValue:
            "--concurrency says how much is asked at once."
        case LedgerError.Code.notALedger.rawValue, LedgerError.Code.unopenable.rawValue,
            LedgerError.Code.newer.rawValue:
            "--ledger names a ledger."
        case LedgerError.Code.galleryInUse.rawValue: "\"alttext run --wait\" waits for it."
        case GalleryError.Code.missingToken.rawValue, GalleryError.Code.wrongToken.rawValue: "--token gives one."
        case GalleryError.Code.missingImageURL.rawValue: "--image-url takes the pattern."
        case GalleryError.Code.badList.rawValue: "--list takes the list."
        case GalleryError.Code.leadsOut.rawValue: "--follow-links follows it."
        case LoadError.Code.addressRefused.rawValue: "--allow-private-addresses allows them."
        default: nil
        }
    }

    fileprivate static func advised(_ message: String, kind: String) -> String {
        message + (words(for: kind).map { " " + $0 } ?? "")
    }
}

extension Failure {
    /// What happened, and what to do about it here.
    var advised: String { Advice.advised(message, kind: kind) }
}

extension ReportedError {
    /// What happened, and what to do about it here.
    var advised: String { Advice.advised(description, kind: kind) }
}
