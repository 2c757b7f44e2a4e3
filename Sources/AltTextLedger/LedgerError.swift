public import AltText

/// The ledger could not do what was asked of it.
public struct LedgerError: RemediedError {
    /// What went wrong, for programs.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case missing = "no_ledger"
        case notALedger = "not_a_ledger"
        case newer = "ledger_newer"
        case damaged = "ledger_damaged"
        case busy = "ledger_busy"
        case readOnly = "ledger_read_only"
        case full = "disk_full"
        case unopenable = "ledger_unopenable"
        case exists = "file_exists"
        case failed = "ledger_failed"
        case galleryInUse = "gallery_in_use"
        case changed = "changed"
        case unknown = "unknown"
    }

    package let code: Code
    package let event: String
    package let remedy: String?

    package init(_ code: Code, _ event: String, remedy: String? = nil) {
        self.code = code
        self.event = event
        self.remedy = remedy
    }

    /// A word for programs, in snake case; it never changes its meaning.
    public var kind: String { code.rawValue }

    /// What happened and what to do.
    public var description: String { sentences }

    /// What happened in a few fixed words.
    package var shortDescription: String { kindWords }

    /// Whether what was to be changed has changed since it was read.
    package var isConflict: Bool { code == .changed }

    /// Whether another run works on the gallery.
    package var isGalleryInUse: Bool { code == .galleryInUse }
}
