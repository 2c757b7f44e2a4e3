package import AltText

/// A request, before it is sent.
package struct HTTPCall: Sendable {
    /// What is to be done.
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    package var method: Method
    package var url: String
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]?
    /// How long the whole exchange may take.
    package var timeout: Duration

    /// Creates a request.
    package init(
        method: Method, url: String, headers: [(name: String, value: String)] = [], body: [UInt8]? = nil,
        timeout: Duration
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }

    /// A request that posts JSON.
    package static func post(
        _ url: String, headers: [(name: String, value: String)] = [], body: JSON, timeout: Duration
    ) -> HTTPCall {
        HTTPCall(
            method: .post, url: url, headers: headers + [("content-type", "application/json")], body: body.utf8,
            timeout: timeout)
    }
}
