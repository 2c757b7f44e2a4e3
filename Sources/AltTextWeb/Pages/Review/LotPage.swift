/// How far a lot is, and how to take it back.
struct LotPage {
    let visit: SessionGate.Visit
    let name: String
    /// Which drafts it is about, where the address says so.
    let reach: LotReach?
    /// `nil` where the server has been started again since.
    let lot: Lot?
    /// How many of its texts are in their places.
    let standing: Int
    /// How many of its drafts wait still, where the server has been started again since.
    var waiting = 0

    var page: Page { Page(title: "Accepted together", visit: visit, section: .review, content: content) }

    private var content: HTML {
        """
        <h1>Accepted together</h1>
        \(isOver ? progress : "<div data-live>\(progress)</div>")
        \(waiting > 0 ? rest : nil)
        <p>\(standing == 1 ? "1 of these texts is" : "\(standing) of these texts are") published.</p>
        \(isOver ? undo : "<p><a class=\"button\" href=\"\(address)\">Look again</a></p>")
        <p><a href="/review">Back to the queue</a></p>
        """
    }

    private var address: String { reach?.address(of: name) ?? BulkController.address(of: name) }

    /// A server that ended half-way has left some.
    private var rest: HTML {
        let (drafts, verb): (HTML, HTML) = waiting == 1 ? ("1 draft", "waits") : ("\(waiting) drafts", "wait")
        return """
            <p class="lead">The server was started again since. \(drafts) that were to be accepted still \(verb), perhaps
            because it ended half-way.</p>
            <form method="post" action="\(address)">\(Page.formToken(visit))
            <p class="buttons"><button class="primary" name="choice" value="continue">Go on: accept \(drafts)</button></p>
            <p class="hint">Drafts that were made later are not among them.</p></form>
            """
    }

    private var isOver: Bool { lot?.progress.isOver ?? true }

    private var progress: HTML? {
        guard let lot else { return nil }
        let verb: HTML = lot.task == .takeBack ? "undone" : "accepted"
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
            <form method="post" action="\(address)">\(Page.formToken(visit))
            <p class="buttons"><button name="choice" value="takeback">Undo all \(standing)</button></p>
            <p class="hint">What somebody has changed since stays as it is; the others are drafts again.</p>
            </form>
            """
    }
}
