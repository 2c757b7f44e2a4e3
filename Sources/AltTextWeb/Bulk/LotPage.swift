/// How far a lot is, and how to take it back.
struct LotPage {
    let visit: SessionGate.Visit
    let name: String
    /// `nil` where the server has been started again since.
    let lot: Lot?
    /// How many of its texts are in their places.
    let standing: Int

    var page: Page { Page(title: "Accepted together", visit: visit, section: .review, content: content) }

    private var content: HTML {
        """
        <h1>Accepted together</h1>
        \(progress)
        <p>\(standing == 1 ? "1 text" : "\(standing) texts") of this lot \(standing == 1 ? "is" : "are") in \
        \(standing == 1 ? "its place" : "their places").</p>
        \(isOver ? undo : "<p><a class=\"button\" href=\"\(BulkController.address(of: name))\">Look again</a></p>")
        <p><a href="/review">Back to the queue</a></p>
        """
    }

    private var isOver: Bool { lot?.progress.isOver ?? true }

    private var progress: HTML? {
        guard let lot else { return nil }
        let verb: HTML = lot.task == .takeBack ? "taken back" : "accepted"
        let state: HTML = isOver ? "Done: " : "Under way: "
        let overtaken: HTML? =
            lot.progress.overtaken == 0
            ? nil : " \(lot.progress.overtaken) left as they were: changed by somebody meanwhile, or decorative."
        let failed: HTML? =
            lot.progress.failed == 0
            ? nil : " \(lot.progress.failed) failed\(lot.progress.reason.map { ": \($0)" as HTML } ?? ".")"
        return "<p class=\"lead\" role=\"status\">\(state)\(lot.progress.done) \(verb).\(overtaken)\(failed)</p>"
    }

    private var undo: HTML? {
        guard standing > 0 else { return nil }
        return """
            <form method="post" action="\(BulkController.address(of: name))">\(Page.formToken(visit))
            <p class="buttons"><button>Take back all \(standing)</button></p>
            <p class="hint">What somebody has changed since stays as it is; the others are drafts again.</p>
            </form>
            """
    }
}
