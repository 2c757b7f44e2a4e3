import Foundation

/// A request as a fake server received it.
package struct RecordedRequest: Sendable {
    /// The method, such as `POST`.
    package let method: String
    /// The path as it was sent, without the query.
    package let path: String
    /// The query's parameters, percent-decoded; of two with one name the last counts.
    package let query: [String: String]
    /// The header fields.
    package let headers: HeaderFields
    /// The body, or nothing where the server does not keep bodies.
    package internal(set) var body: [UInt8]
    /// The size of the body, also where the server does not keep bodies.
    package let bodyByteCount: Int

    /// Creates a request, as a test does that asks a fake directly.
    ///
    /// - Parameter target: the path with its query, as in a request line.
    package init(method: String = "GET", target: String, headers: HeaderFields = [:], body: [UInt8] = []) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        self.path = parts.first.map(String.init) ?? ""
        self.query = parts.count > 1 ? Self.parameters(of: parts[1]) : [:]
        self.headers = headers
        self.body = body
        self.bodyByteCount = body.count
    }

    /// The body as JSON. Throws where it is none.
    package func json() throws -> JSONValue {
        try JSONValue(parsing: body)
    }

    /// The body as text, with replacement characters for what is not UTF-8.
    package var text: String { String(decoding: body, as: UTF8.self) }

    private static func parameters(of query: Substring) -> [String: String] {
        let pairs = query.split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(sides[0]), sides.count > 1 ? decoded(sides[1]) : "")
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }

    private static func decoded(_ text: Substring) -> String {
        text.removingPercentEncoding ?? String(text)
    }
}
