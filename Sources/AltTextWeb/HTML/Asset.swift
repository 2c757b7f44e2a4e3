internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// A file that pages need, kept in the program.
struct Asset: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]
    private let digest: String

    init(_ name: String, _ type: String, _ bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
        digest = String(PictureDigest.text(of: bytes).prefix(12))
    }

    /// The name under which browsers keep it for good: another version has another one.
    var versionedName: String { "\(digest)-\(name)" }

    static let styleSheet = Asset("pages.css", "text/css; charset=utf-8", PackageResources.pages_css)
    static let script = Asset("pages.js", "text/javascript; charset=utf-8", PackageResources.pages_js)

    static let endpoint = Endpoint(.get, "/assets/{name}", .everybody) { request, context in
        let asset = [styleSheet, script].first { $0.versionedName == context.parameters.get("name") }
        guard let asset else { throw APIError.noSuchPath() }
        return Response(
            status: .ok,
            headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
}
