import AltTextTesting
import AltTextWeb
import HTTPTypes
import Synchronization

/// The OpenAPI description, to hold answers against, and to see which of its promises were put to the test.
final class APIDescription: Sendable {
    private let document: JSONValue
    private let schemas: JSONSchema
    private let seen = Mutex<Set<String>>([])

    static let shared = try? APIDescription()

    init() throws {
        document = try JSONValue(parsing: AltTextServer.apiDescription)
        schemas = JSONSchema(document: document)
    }

    /// Every method, address and status that is described.
    var promises: Set<String> {
        Set(
            operations.flatMap { method, pattern, operation in
                (operation["responses"]?.object ?? [:]).keys.map { "\(method) \(pattern) \($0)" }
            })
    }

    /// Those that were seen.
    var kept: Set<String> { seen.withLock { $0 } }

    /// Every method and address.
    var routes: Set<String> { Set(operations.map { "\($0.method) \($0.pattern)" }) }

    private var operations: [(method: String, pattern: String, operation: JSONValue)] {
        (document["paths"]?.object ?? [:]).flatMap { pattern, item in
            ["get", "patch"].compactMap { method in item[method].map { (method.uppercased(), pattern, $0) } }
        }
    }

    /// What is wrong with an answer.
    func faults(in reply: Visitor.Reply, to method: HTTPRequest.Method, at address: String) -> [String] {
        let asked = method == .head ? .get : method
        let operation = operations.first { $0.method == asked.rawValue && Self.matches($0.pattern, address) }
        guard let operation else { return errorFaults(reply) }
        guard var answer = operation.operation["responses"]?[String(reply.status)] else {
            // Of what is wrong with the address or the host alone, the description speaks once for all.
            return [404, 405, 421].contains(reply.status)
                ? errorFaults(reply) : ["\(reply.status) is not described: \(reply.text)"]
        }
        seen.withLock { _ = $0.insert("\(operation.method) \(operation.pattern) \(reply.status)") }
        if let target = answer["$ref"]?.string { answer = schemas.resolve(target) ?? .null }
        if method == .head || reply.status == 304 { return reply.bytes.isEmpty ? [] : ["there is a body"] }
        return contentFaults(reply, answer["content"]?.object ?? [:])
    }

    private func errorFaults(_ reply: Visitor.Reply) -> [String] {
        guard reply.status >= 400 else { return ["\(reply.status) at an address that is not described"] }
        return schemas.faults(in: reply.json, against: ["$ref": "#/components/schemas/Error"])
    }

    private func contentFaults(_ reply: Visitor.Reply, _ content: [String: JSONValue]) -> [String] {
        let type = (reply.headers[.contentType] ?? "").split(separator: ";").first.map(String.init) ?? ""
        let family = type.split(separator: "/").first.map { "\($0)/*" } ?? ""
        guard let media = content[type] ?? content[family] else { return ["\(type) is not described"] }
        guard let schema = media["schema"] else { return [] }
        switch type {
        case "application/json": return schemas.faults(in: reply.json, against: schema)
        case "application/jsonl":
            return reply.text.split(separator: "\n").flatMap { line in
                schemas.faults(in: (try? JSONValue(parsing: String(line))) ?? .null, against: schema)
            }
        default: return []
        }
    }

    /// Whether an address is one that a pattern of the description means.
    private static func matches(_ pattern: String, _ address: String) -> Bool {
        let path = address.split(separator: "?").first ?? ""
        let names = path.split(separator: "/")
        let parts = pattern.split(separator: "/")
        guard let album = parts.firstIndex(of: "{album}") else {
            return parts.count == names.count && zip(parts, names).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
        }
        let tail = parts.count - album - 1
        return names.count > album + tail && zip(parts[..<album], names).allSatisfy(==)
            && zip(parts.suffix(tail), names.suffix(tail)).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }
}
