/// What looking at a picture's place says of its text.
package enum CheckVerdict: Sendable, Hashable {
    /// There is no text, and none is known: it is to be described.
    case describe
    /// Things are as the ledger has them.
    case settled
    /// There is a text that the ledger does not know. It is kept, whoever wrote it.
    case found(AlternativeText, Origin)
    /// A person changed the text that the ledger knows; theirs is kept.
    case edited(AlternativeText)
    /// A person took the text away; it stays away.
    case removed

    /// Looks at a picture.
    ///
    /// - Parameters:
    ///   - place: the text that is in the picture's place now.
    ///   - isEmbedded: whether that text was found in the file's own metadata.
    ///   - known: what the ledger knows of the text; `nil`: nothing.
    ///   - placeKeepsTexts: whether the place is where texts are written, so that one of ours can be missing there.
    package init(place: AlternativeText, isEmbedded: Bool, known: KnownText?, placeKeepsTexts: Bool) {
        guard let known else {
            self = place == .missing ? .describe : .found(place, isEmbedded ? .embedded : .human)
            return
        }
        self =
            placeKeepsTexts
            ? Self.compare(place: place, known: known) : Self.compare(embedded: place, known: known)
    }

    private static func compare(place: AlternativeText, known: KnownText) -> CheckVerdict {
        if place == known.alt { return .settled }
        switch place {
        // A mark for decorative pictures is kept by the ledger where the place has none.
        case .missing: return known.alt == .decorative ? .settled : .removed
        case .decorative, .text: return .edited(place)
        }
    }

    /// The file's own text beats a machine's, and nothing that a person decided.
    private static func compare(embedded: AlternativeText, known: KnownText) -> CheckVerdict {
        switch known.origin {
        case .human, .reader: .settled
        case .ai: embedded == .missing || known.isReviewed ? .settled : .found(embedded, .embedded)
        case .embedded:
            if embedded == known.alt {
                .settled
            } else if embedded == .missing {
                .removed
            } else {
                .found(embedded, .embedded)
            }
        }
    }
}
