internal import HTTPTypes
internal import Hummingbird

/// What people see of an error.
enum ErrorPage {
    static func response(to error: APIError, _ request: Request) -> Response {
        if error.kind == APIError.signedOutKind, request.isReading {
            return .seeOther("/sign-in?next=\(PathText.encode(request.uri.description))")
        }
        let page = Page(
            title: title(error.status),
            content: """
                <h1>\(title(error.status))</h1>
                <p>\(error.message)</p>
                <p><a href="/review">Go to the review queue</a></p>
                """)
        return page.response(error.status, headers: error.headers)
    }

    private static func title(_ status: HTTPResponse.Status) -> String {
        switch status.code {
        case 401: "Signed out"
        case 403: "Not allowed"
        case 404: "Nothing here"
        case 409, 412: "Somebody was faster"
        case 429: "Too many attempts"
        case 400..<500: "That did not work"
        default: "The server failed"
        }
    }
}
