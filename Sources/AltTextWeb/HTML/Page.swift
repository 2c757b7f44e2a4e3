internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// A whole page.
struct Page: Sendable {
    /// What the window is called.
    var title: String
    /// Who sees it; `nil`: somebody who is not signed in.
    var visit: SessionGate.Visit?
    /// The part of the site it belongs to.
    var section: Section?
    /// What happened before, to be said first.
    var notice: Notice?
    /// What stands on it.
    var content: HTML

    /// The parts of the site, in the order of the menu.
    enum Section: String, Sendable, CaseIterable {
        case review = "Review"
        case gallery = "Galleries"
        case grade = "Grade"
        case reports = "Reports"

        var path: HTML {
            switch self {
            case .review: "/review"
            case .gallery: "/gallery"
            case .grade: "/grade"
            case .reports: "/reports"
            }
        }
    }

    var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>\(title) · AltText</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/assets/\(Asset.styleSheet.versionedName)">
        <script src="/assets/\(Asset.script.versionedName)" defer></script>
        </head>
        <body\(visit.map { " data-form-token=\"\($0.session.formToken)\"" as HTML })>
        <a class="skip" href="#main">Skip to content</a>
        \(header)
        <main id="main" tabindex="-1">
        <div id="notices">\(notice.map(Self.html))</div>
        \(content)
        </main>
        <div id="announcer" class="unseen" role="status" aria-live="polite"></div>
        </body>
        </html>
        """
    }

    private var header: HTML {
        guard let visit else { return "<header class=\"top\"><p class=\"brand\">AltText</p></header>" }
        let links = Section.allCases.map { section -> HTML in
            let isHere: HTML = section == self.section ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(section.path)\"\(isHere)>\(section.rawValue)</a></li>"
        }
        return """
            <header class="top">
            <p class="brand">AltText</p>
            <nav aria-label="Main"><ul>\(links)</ul></nav>
            <details class="account">
            <summary>\(HTML.words(visit.reviewer.name))</summary>
            <form method="post" action="/sign-out">\(Self.formToken(visit))
            <button name="everywhere" value="no">Sign out</button>
            <button name="everywhere" value="yes">Sign out everywhere</button>
            </form>
            </details>
            </header>
            """
    }

    private static func html(_ notice: Notice) -> HTML {
        // What went wrong is read out at once; what went well waits for its turn.
        let role: HTML = notice.kind == .problem ? "alert" : "status"
        return "<p class=\"notice \(notice.kind.rawValue)\" role=\"\(role)\">\(notice.text)</p>"
    }

    /// The hidden field of every form.
    static func formToken(_ visit: SessionGate.Visit) -> HTML {
        "<input type=\"hidden\" name=\"form_token\" value=\"\(visit.session.formToken)\">"
    }

    func response(_ status: HTTPResponse.Status = .ok, headers: HTTPFields = HTTPFields()) -> Response {
        var headers = headers
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.contentSecurityPolicy] = Self.policy
        headers[.xFrameOptions] = "DENY"
        headers[.crossOriginOpenerPolicy] = "same-origin"
        if !headers.contains(.cacheControl) { headers[.cacheControl] = "no-store" }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html.text)))
    }

    /// Nothing but what this server gives, and no script that stands in a page.
    private static let policy = """
        default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """
}
