internal import Synchronization

/// The fields each model's server has refused, so that they are left out from then on.
final class RefusedFields: Sendable {
    private let fields = Mutex<[String: [BodyField]]>([:])

    /// The fields the model called `name` refuses, in the order in which that came out.
    subscript(name: String) -> [BodyField] {
        fields.withLock { $0[name] ?? [] }
    }

    /// Remembers a field. Requests under way together may all find out; it counts once.
    func insert(_ field: BodyField, for name: String) {
        fields.withLock { fields in
            guard fields[name]?.contains(field) != true else { return }
            fields[name, default: []].append(field)
        }
    }
}
