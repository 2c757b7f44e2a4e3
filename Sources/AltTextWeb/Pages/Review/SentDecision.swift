internal import AltText
internal import AltTextLedger

/// What somebody decided about a draft, as a card's form says it.
struct SentDecision {
    let decision: ReviewDesk.Decision
    /// What it takes.
    let scope: TokenRecord.Scope
    /// What was done, in a word.
    let done: String

    /// What a person wrote is not lost with the page, whatever became of it.
    var keepsake: String {
        guard case .text(.text(let words)) = decision, scope == .write else { return "" }
        return " Your text was: \(words)"
    }

    init(_ form: SentForm, draft: DescriptionRecord) throws(APIError) {
        switch form["decision"] {
        case "reject": self.init(.reject, .review, "Rejected")
        case "decorative":
            self.init(.text(.decorative), draft.alt == .decorative ? .review : .write, "Marked as decorative")
        case "accept":
            // What stands in the box is what is published: nobody's edit gets lost by pressing the other button.
            let typed = try form["text"].map { (text) throws(APIError) in
                try SentText.line(text, field: "text", limit: SentText.longestAlt)
            }
            let isUntouched = typed == nil || typed == draft.alt.words || typed == "" && draft.alt == .decorative
            if isUntouched {
                self.init(.text(draft.alt), .review, "Accepted")
            } else {
                guard let typed, !typed.isEmpty else {
                    throw .badField("text", "Write a text, or mark the picture as decorative.")
                }
                self.init(.text(.text(typed)), .write, "Published as edited")
            }
        default: throw .badField("decision", "The decision should be accept, reject or decorative.")
        }
    }

    private init(_ decision: ReviewDesk.Decision, _ scope: TokenRecord.Scope, _ done: String) {
        self.decision = decision
        self.scope = scope
        self.done = done
    }
}
