internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The fields of a form that a browser sent.
struct SentForm: Sendable {
    private let fields: [String: String]

    /// Nobody types more.
    static let largest = 64 << 10
    private static let mostFields = 200

    /// Reads the body of a request.
    init(_ request: Request) async throws {
        let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased()
        guard type == "application/x-www-form-urlencoded" else {
            throw APIError(.unsupportedMediaType, "not_a_form", "Send a form.", field: "Content-Type")
        }
        let buffer = try await request.body.collect(upTo: Self.largest)
        try self.init(parsing: Array(buffer.readableBytesView))
    }

    init(parsing body: [UInt8]) throws(APIError) {
        var fields: [String: String] = [:]
        for pair in body.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decode(parts[0])
            guard fields[name] == nil else { throw .badField(name, "The field stands there twice.") }
            guard fields.count < Self.mostFields else { throw .badField(name, "There are too many fields.") }
            fields[name] = try Self.decode(parts.count > 1 ? parts[1] : [])
        }
        self.fields = fields
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) throws(APIError) -> String {
        let spaced = bytes.lazy.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        guard let decoded = PathText.decode(spaced), let text = String(validating: decoded, as: UTF8.self) else {
            throw .badField("form", "The form is not percent-encoded UTF-8.")
        }
        return text
    }

    subscript(_ name: String) -> String? { fields[name] }

    /// A whole number that must be there.
    func number(_ name: String) throws(APIError) -> Int64 {
        guard let number = fields[name].flatMap(Int64.init) else {
            throw .badField(name, "The field \(name) should be a number.")
        }
        return number
    }
}
