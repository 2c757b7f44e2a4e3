internal import AltText
internal import AltTextLedger

/// Decides what a change means for a picture's text. Here promise 1 is kept: what a person wrote, accepted, marked or took
/// away, no model's text replaces.
enum EditRule {
    /// What happens to the text.
    static func outcome(
        of edit: Edit, on face: Ledger.PictureFace, by token: TokenRecord
    ) throws(APIError) -> Ledger.Amendment.Text {
        guard let alt = edit.alt else {
            guard edit.isVerified == true, let current = face.current, current.origin == .ai, !face.isAccepted
            else { return .unchanged }
            return .accepted(current.id)
        }
        if edit.isByModel { return try machine(alt, edit.model, on: face, by: token) }
        return person(alt, on: face, by: token)
    }

    private static func person(
        _ alt: AlternativeText, on face: Ledger.PictureFace, by token: TokenRecord
    ) -> Ledger.Amendment.Text {
        guard let current = face.current else {
            // Who sends back what was read, with no text in it, has taken nothing away.
            return alt == .missing
                ? .unchanged : .replaced(NewDescription(alt: alt, origin: .human, author: token.name))
        }
        if alt == current.alt {
            return current.origin == .ai && !face.isAccepted ? .accepted(current.id) : .unchanged
        }
        // The same: an album shows a picture that needs no text like one that has none.
        if alt == .missing, current.alt == .decorative { return .unchanged }
        let ancestor = current.origin == .ai ? current.id : nil
        return .replaced(NewDescription(alt: alt, origin: .human, author: token.name, ancestorID: ancestor))
    }

    private static func machine(
        _ alt: AlternativeText, _ model: String?, on face: Ledger.PictureFace, by token: TokenRecord
    ) throws(APIError) -> Ledger.Amendment.Text {
        guard alt != .missing else { throw .badField("alt", "A model cannot remove a text.") }
        // A change whose answer got lost is sent again, whatever has become of the text; and who sends a person's words back
        // has changed nothing.
        if let current = face.current, current.alt == alt, current.origin != .ai || current.model == model {
            return .unchanged
        }
        if let known = face.known, !known.isReplaceable { throw .keptFromMachines(reason(known)) }
        return .replaced(NewDescription(alt: alt, origin: .ai, author: token.name, model: model))
    }

    private static func reason(_ known: KnownText) -> String {
        switch known.alt {
        case .decorative: "The picture is marked as decorative."
        case .missing: "A person removed the picture's text."
        case .text:
            switch known.origin {
            case .ai: "A person has accepted the picture's text."
            case .embedded: "The picture's file brings its own text."
            case .human, .reader: "A person wrote the picture's text."
            }
        }
    }
}
