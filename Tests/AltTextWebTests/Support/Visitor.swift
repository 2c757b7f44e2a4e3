import AltTextTesting
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

/// Makes requests, and holds every answer against the OpenAPI description.
struct Visitor: Sendable {
    let client: any TestClientProtocol
    var token: String?
    var description = APIDescription.shared

    /// An answer.
    struct Reply: Sendable {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var json: JSONValue { (try? JSONValue(parsing: bytes)) ?? .null }
        var kind: String? { json["error"]?["kind"]?.string }
        var tag: String { headers[.eTag] ?? "" }
    }

    /// The same client with another token.
    func with(token: String?) -> Visitor { Visitor(client: client, token: token, description: description) }

    func get(_ address: String, _ headers: HTTPFields = [:]) async throws -> Reply {
        try await send(.get, address, headers)
    }

    func patch(_ address: String, _ body: String, _ headers: HTTPFields = [:]) async throws -> Reply {
        var headers = headers
        if !headers.contains(.contentType) { headers[.contentType] = "application/json" }
        return try await send(.patch, address, headers, body: Array(body.utf8))
    }

    func send(
        _ method: HTTPRequest.Method, _ address: String, _ headers: HTTPFields = [:], body: [UInt8]? = nil
    ) async throws -> Reply {
        var headers = headers
        if let token, !headers.contains(.authorization) { headers[.authorization] = "Bearer \(token)" }
        let response = try await client.executeRequest(
            uri: address, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
        let reply = Reply(
            status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
        #expect(description?.faults(in: reply, to: method, at: address) == [], "\(method) \(address)")
        return reply
    }
}

extension HTTPField.Name {
    /// Says that a model wrote a text.
    static var provenance: HTTPField.Name { HTTPField.Name("AltText-Provenance") ?? .from }
    static var link: HTTPField.Name { HTTPField.Name("Link") ?? .from }
}

extension HTTPFields {
    /// What a program sends with a text by a model.
    static func model(_ name: String) -> HTTPFields { [.provenance: "origin=ai, model=\"\(name)\""] }
}
