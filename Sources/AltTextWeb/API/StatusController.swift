internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Whether the server is well, and what it can do.
struct StatusController: Sendable {
    let ledger: Ledger

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, "/healthz", .everybody, health),
            Endpoint(.get, "/openapi.json", .everybody, description),
        ]
    }

    private func health(_ request: Request, _ context: WebContext) async throws -> Response {
        do {
            _ = try await ledger.galleries()
        } catch {
            throw APIError(.serviceUnavailable, "ledger_unavailable", "The ledger does not answer.")
        }
        return .json(["status": "ok"], headers: [.cacheControl: "no-store"])
    }

    private func description(_ request: Request, _ context: WebContext) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: PackageResources.openapi_json)))
    }
}
