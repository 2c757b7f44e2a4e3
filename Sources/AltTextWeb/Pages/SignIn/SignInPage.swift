/// The page on which people sign in.
struct SignInPage {
    /// Where they go then.
    let next: String
    /// The code of the link they came by.
    var code: String?
    /// Why it did not work.
    var problem: String?

    static let spentLink = """
        The link has been used, or is older than 15 minutes. Sign in with a token, or start the server again for a new link.
        """

    var page: Page {
        var page = Page(title: "Sign in", content: code.map(invitation) ?? form)
        page.notice = problem.map { .problem($0) }
        return page
    }

    private func invitation(_ code: String) -> HTML {
        """
        <section class="narrow">
        <h1>Sign in</h1>
        <p>The link comes from this server's terminal. It works once.</p>
        <form method="post" action="/sign-in">
        <input type="hidden" name="next" value="\(next)">
        <input type="hidden" name="code" value="\(code)">
        <button class="primary" autofocus>Sign in</button>
        </form>
        </section>
        """
    }

    private var form: HTML {
        """
        <section class="narrow">
        <h1>Sign in</h1>
        <form method="post" action="/sign-in">
        <input type="hidden" name="next" value="\(next)">
        <label for="token">Token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required spellcheck="false"
         aria-describedby="token-hint"\(HTML.flag("aria-invalid=\"true\"", problem != nil))>
        <p id="token-hint" class="hint">Ask whoever runs this server for a token. They make one with
        <code>alttext token create --scope review</code>, or with <code>--scope write</code> to change texts too.</p>
        <button class="primary">Sign in</button>
        </form>
        </section>
        """
    }
}
