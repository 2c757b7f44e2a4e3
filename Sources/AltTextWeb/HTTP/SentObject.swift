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
    /// What the body is, its bytes say, and not its type: curl calls all that it sends a form. That a page of another site
    /// could have a browser send such a body without asking does no harm: every endpoint that reads one wants a token in
    /// `Authorization`, which no such page can set, and takes no cookie for it.
    ///
    /// - Parameter fields: the members that may be there.
    init(_ request: Request, fields: Set<String>) async throws {
        let buffer = try await request.body.collect(upTo: Self.largest)
        do throws(StrictJSON.Fault) {
            let json = try StrictJSON.parse(Array(buffer.readableBytesView), allowsTrailingCommas: true)
            guard case .object(let members) = json else {
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

    /// Yes or no as programs say it: a truth value, 1 or 0, each also as a string; `null` says nothing.
    func flag(_ name: String) throws(APIError) -> Bool? {
        switch value(name) {
        case nil, .null: return nil
        case .bool(let flag): return flag
        case .integer(1), .string("1"), .string("true"): return true
        case .integer(0), .string("0"), .string("false"): return false
        case .some: throw .badField(name, "The field \(name) should be 1 or 0.")
        }
    }

    /// The members of an object, where there is a member of that name.
    func members(_ name: String) throws(APIError) -> [JSON.Member]? {
        guard let value = value(name) else { return nil }
        guard let members = value.members else { throw .badField(name, "The \(name) should be an object.") }
        return members
    }

    private func value(_ name: String) -> JSON? { members.first { $0.name == name }?.value }
}
