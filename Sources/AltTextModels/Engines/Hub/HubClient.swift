internal import AltText
internal import AltTextHTTP

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A hub of models: what a repository holds, and where its files are.
struct HubClient: Sendable {
    let transport: HTTPTransport
    let address: String
    /// The token for repositories that want one.
    let token: Secret?

    /// - Parameter environment: `HF_ENDPOINT` names another hub, `HF_TOKEN` a token, as its own tools have it.
    init(transport: HTTPTransport, environment: [String: String]) {
        self.transport = transport
        let named = environment["HF_ENDPOINT"].flatMap { $0.isEmpty ? nil : $0 } ?? "https://huggingface.co"
        address = named.hasSuffix("/") ? String(named.dropLast()) : named
        token = environment["HF_TOKEN"].flatMap { $0.isEmpty ? nil : Secret($0) }
    }

    /// The files of a repository.
    func files(of reference: HubReference, for model: Model) async throws(ModelError) -> [HubFile] {
        let call = HTTPCall(
            method: .get, url: "\(address)/api/models/\(reference.repository)/tree/main?recursive=true",
            headers: headers, timeout: .seconds(30))
        let reply: HTTPReply
        do throws(TransportFailure) {
            reply = try await transport.send(call)
        } catch {
            throw .hubFailure(model, address, error)
        }
        guard reply.isSuccess else { throw .hubRefusal(model, address, reference, status: reply.status) }
        guard let list = reply.json?.array else { throw .unreadableAnswer(model, reply.text) }
        return list.compactMap(HubFile.init(json:))
    }

    /// Where a file of a repository is.
    func url(of file: HubFile, in reference: HubReference) -> String {
        let path = file.path.split(separator: "/").map(Self.encoded).joined(separator: "/")
        return "\(address)/\(reference.repository)/resolve/main/\(path)"
    }

    /// What goes with requests to the hub itself, and to no other server it leads to.
    var headers: [(name: String, value: String)] {
        token.map { [("authorization", "Bearer \($0.revealed)")] } ?? []
    }

    private static func encoded(_ name: Substring) -> String {
        name.utf8.map { byte in
            let isPlain =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_.~".utf8.contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

extension HubFile {
    /// Reads an element of the hub's list; `nil` for a folder, and for a path that would lead out of one.
    fileprivate init?(json: JSON) {
        guard json["type"]?.string == "file", let path = json["path"]?.string, !path.hasPrefix("/"),
            !path.split(separator: "/").contains(".."), !path.contains("\0")
        else { return nil }
        self.init(
            path: path, byteCount: max(0, json["lfs"]?["size"]?.integer ?? json["size"]?.integer ?? 0),
            digest: json["lfs"]?["oid"]?.string)
    }
}
