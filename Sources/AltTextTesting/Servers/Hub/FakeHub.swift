/// A hub of models with one repository: its list of files, their bytes whole or in part, and a second address to which it
/// leads for them.
package struct FakeHub: FakeService {
    /// The repository, `organisation/name`.
    package let repository: String
    /// The files, by path.
    package let files: [String: [UInt8]]
    /// The checksums it claims, where they are not those of the files.
    package var digests: [String: String]
    /// The token without which it answers nobody.
    package var token: String?
    /// Where it leads for the bytes of a file: the base of another server, such as this one's; `nil`: it sends them.
    package var store: String?
    private let script: Script

    /// Creates a hub.
    ///
    /// - Parameters:
    ///   - digests: the SHA-256 of each file in hexadecimal, as the hub says it.
    ///   - misbehaviour: a script it follows first.
    package init(
        _ repository: String, files: [String: [UInt8]], digests: [String: String], token: String? = nil,
        store: String? = nil, misbehaviour: Misbehaviour? = nil
    ) {
        self.repository = repository
        self.files = files
        self.digests = digests
        self.token = token
        self.store = store
        script = Script(misbehaviour)
    }

    /// Lists the repository, sends files whole or in part, or leads to where they are.
    package func answer(to request: RecordedRequest) async -> FakeReply {
        await script.answer(request, otherwise: routed)
    }

    private func routed(_ request: RecordedRequest) -> FakeReply {
        if request.path == "/api/models/\(repository)/tree/main" { return guarded(request) { list } }
        if let file = file(in: request.path, below: "/\(repository)/resolve/main/") {
            return guarded(request) {
                store.map { .redirect(to: "\($0)/store/\(file.name)?signed=yes") } ?? bytes(file.bytes, request)
            }
        }
        if let file = file(in: request.path, below: "/store/") {
            // A signed address and a token at the same time is an error there.
            return request.headers["authorization"] == nil
                ? bytes(file.bytes, request) : .text(400, "Too many credentials")
        }
        return .json(404, value: ["error": "Repository not found"])
    }

    private func guarded(_ request: RecordedRequest, _ reply: () -> FakeReply) -> FakeReply {
        guard token == nil || request.headers["authorization"] == token.map({ "Bearer \($0)" }) else {
            return .json(401, value: ["error": "Invalid username or password."])
        }
        return reply()
    }

    private var list: FakeReply {
        let entries = files.keys.sorted().map { path -> JSONValue in
            let size = JSONValue.number(Double(files[path]?.count ?? 0))
            guard let digest = digests[path] else { return ["type": "file", "path": .string(path), "size": size] }
            return [
                "type": "file", "path": .string(path), "size": size, "lfs": ["oid": .string(digest), "size": size],
            ]
        }
        return .json(200, value: .array([["type": "directory", "path": "folder", "size": 0]] + entries))
    }

    private func file(in path: String, below base: String) -> (name: String, bytes: [UInt8])? {
        guard path.hasPrefix(base) else { return nil }
        let name = String(path.dropFirst(base.count))
        return files[name].map { (name, $0) }
    }

    private func bytes(_ bytes: [UInt8], _ request: RecordedRequest) -> FakeReply {
        guard let range = request.headers["range"], let start = Int(range.dropFirst("bytes=".count).dropLast()) else {
            return .bytes(200, bytes, contentType: "application/octet-stream")
        }
        guard start < bytes.count else { return .text(416, "Range Not Satisfiable") }
        return .bytes(206, Array(bytes[start...]), contentType: "application/octet-stream")
            .with(header: "content-range", "bytes \(start)-\(bytes.count - 1)/\(bytes.count)")
    }
}
