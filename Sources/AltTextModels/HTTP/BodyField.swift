internal import AltText

/// A field of a request's body that a model can do without, should its server refuse it.
struct BodyField: Sendable, Hashable {
    /// The names that lead to the field, outermost first.
    let path: [String]
    /// The words by which a server's error may name the field.
    let names: [String]
    /// The name under which its value goes instead, if there is one.
    let replacement: String?

    init(_ path: String..., names: [String] = [], replacement: String? = nil) {
        self.path = path
        self.names = (path.last.map { [$0] } ?? []) + names
        self.replacement = replacement
    }

    /// Whether a body has the field.
    func isPresent(in body: JSON) -> Bool {
        path.reduce(Optional(body)) { $0?[$1] } != nil
    }

    /// Whether a server's error names the field.
    func isNamed(by fault: APIFault) -> Bool {
        isNamed(in: fault.parameter ?? "") || isNamed(in: fault.message)
    }

    /// Whether a text has one of the names as a word.
    fileprivate func isNamed(in text: String) -> Bool {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
        // Whole words only; a name may be several of them.
        let line = " \(words.joined(separator: " ")) "
        return names.contains { line.contains(" \($0.lowercased()) ") }
    }

    /// Takes the field out of a body, or renames it.
    func apply(to body: inout JSON) {
        remove(from: &body, at: path[...])
    }

    private func remove(from body: inout JSON, at path: ArraySlice<String>) {
        guard let name = path.first, var inner = body[name] else { return }
        if path.count > 1 {
            remove(from: &inner, at: path.dropFirst())
            // Not `? nil : inner`, where `nil` would be JSON's null.
            body[name] = inner == .object([]) ? JSON?.none : inner
        } else {
            body[name] = nil
            if let replacement { body[replacement] = inner }
        }
    }
}

extension [BodyField] {
    /// The field of a body that a server's error refuses. What the error gives as the parameter goes before what its words
    /// mention, which may be another field on which the refusal depends.
    func index(ofRefused fault: APIFault, in body: JSON) -> Int? {
        let present = indices.filter { self[$0].isPresent(in: body) }
        return present.first { self[$0].isNamed(in: fault.parameter ?? "") }
            ?? present.first { self[$0].isNamed(by: fault) }
    }
}
