internal import AltText

/// A request, before it is sent.
struct HTTPCall: Sendable {
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    var method: Method
    var url: String
    var headers: [(name: String, value: String)] = []
    var body: [UInt8]?
    var timeout: Duration

    static func post(
        _ url: String, headers: [(name: String, value: String)] = [], body: JSON, timeout: Duration
    ) -> HTTPCall {
        HTTPCall(
            method: .post, url: url, headers: headers + [("content-type", "application/json")], body: body.utf8,
            timeout: timeout)
    }
}
