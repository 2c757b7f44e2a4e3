internal import AltText
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The JSON object that a request carries.
struct SentObject {
    private let members: [JSON.Member]

    /// Nobody writes more about a picture.
    static let largest = 64 << 10

    /// Reads the body of a request.
    ///
    /// - Parameter fields: the members that may be there.
    init(_ request: Request, fields: Set<String>) async throws {
        guard Self.isJSON(request.headers[.contentType]) else {
            throw APIError(
                .unsupportedMediaType, "not_json", "Send JSON, and say so with \"Content-Type: application/json\".",
                field: "Content-Type")
        }
        let buffer = try await request.body.collect(upTo: Self.largest)
        do throws(StrictJSON.Fault) {
            guard case .object(let members) = try StrictJSON.parse(Array(buffer.readableBytesView)) else {
                throw StrictJSON.Fault(message: "The body should be an object", place: TextPlace(of: 0, in: []))
            }
            self.members = members
        } catch {
            throw Self.malformed(error)
        }
        for member in members where !fields.contains(member.name) {
            throw APIError(
                .badRequest, "unknown_field",
                "There is no such field here; known are \(fields.sorted().joined(separator: ", ")).", field: member.name
            )
        }
    }

    private static func isJSON(_ type: String?) -> Bool {
        let type = type?.split(separator: ";").first?.trimmed.lowercased()
        return type == "application/json" || type == "application/merge-patch+json"
    }

    private static func malformed(_ fault: StrictJSON.Fault) -> APIError {
        var error = APIError(.badRequest, "malformed_json", "\(fault.message) (\(fault.place)).")
        error.place = fault.place
        return error
    }

    /// A string, where there is a member of that name.
    func string(_ name: String) throws(APIError) -> String? {
        guard let value = value(name) else { return nil }
        guard let string = value.string else { throw .badField(name, "The \(name) should be a string.") }
        return string
    }

    /// A truth value, where there is a member of that name.
    func bool(_ name: String) throws(APIError) -> Bool? {
        guard let value = value(name) else { return nil }
        guard let bool = value.bool else { throw .badField(name, "The field \(name) should be true or false.") }
        return bool
    }

    /// The members of an object, where there is a member of that name.
    func members(_ name: String) throws(APIError) -> [JSON.Member]? {
        guard let value = value(name) else { return nil }
        guard let members = value.members else { throw .badField(name, "The \(name) should be an object.") }
        return members
    }

    private func value(_ name: String) -> JSON? { members.first { $0.name == name }?.value }
}
