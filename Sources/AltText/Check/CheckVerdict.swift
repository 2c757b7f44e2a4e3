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
    /// A person stands for the text by a model that the ledger knows, as the place says.
    case verified

    /// Looks at a picture.
    ///
    /// - Parameters:
    ///   - place: the text that is in the picture's place now.
    ///   - isEmbedded: whether that text was found in the file's own metadata.
    ///   - isVerified: whether a person stands for that text, where the place says so.
    ///   - known: what the ledger knows of the text; `nil`: nothing.
    ///   - placeKeepsTexts: whether the place is where texts are written, so that one of ours can be missing there.
    package init(
        place: AlternativeText, isEmbedded: Bool, isVerified: Bool? = nil, known: KnownText?, placeKeepsTexts: Bool
    ) {
        guard let known else {
            self = Self.unknown(place, isEmbedded: isEmbedded, isVerified: isVerified)
            return
        }
        self =
            placeKeepsTexts
            ? Self.compare(place: place, isVerified: isVerified, known: known)
            : Self.compare(embedded: place, known: known)
    }

    private static func unknown(
        _ place: AlternativeText, isEmbedded: Bool, isVerified: Bool?
    ) -> CheckVerdict {
        switch place {
        // Who looked at the picture and left it without a text meant it.
        case .missing: isVerified == true ? .removed : .describe
        case .decorative, .text: .found(place, isEmbedded ? .embedded : isVerified == false ? .ai : .human)
        }
    }

    private static func compare(
        place: AlternativeText, isVerified: Bool?, known: KnownText
    ) -> CheckVerdict {
        if place == known.alt {
            return isVerified == true && known.isReplaceable && place != .missing ? .verified : .settled
        }
        switch place {
        // A mark for decorative pictures is kept by the ledger where the place has none.
        case .missing: return known.alt == .decorative ? .settled : .removed
        case .decorative, .text: return isVerified == false ? .found(place, .ai) : .edited(place)
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

extension CheckVerdict {
    /// Looks at a picture whose place has just been read.
    package init(_ entry: GalleryEntry, known: KnownText?, placeKeepsTexts: Bool) {
        self.init(
            place: entry.alt, isEmbedded: entry.isEmbedded, isVerified: entry.isVerified, known: known,
            placeKeepsTexts: placeKeepsTexts)
    }
}
