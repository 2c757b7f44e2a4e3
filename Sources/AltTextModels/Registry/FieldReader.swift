internal import AltText
internal import Yams

/// Reads the fields of one YAML mapping, and says where and why when one is wrong.
struct FieldReader {
    /// The path of the file, for errors.
    let file: String
    /// What the mapping is, for errors: `model "heron"`.
    let subject: String
    private let mapping: Node.Mapping

    init(_ node: Node, file: String, subject: String) throws(RegistryError) {
        guard case .mapping(let mapping) = node else {
            throw RegistryError(
                file: file, line: node.mark?.line, problem: "\(subject) must be a mapping",
                remedy: "Write \"key: value\" lines")
        }
        self.file = file
        self.subject = subject
        self.mapping = mapping
    }

    /// Refuses every key that is not one of `allowed`.
    func allowOnly(_ allowed: [String]) throws(RegistryError) {
        for (key, _) in mapping {
            guard let name = key.scalar?.string else {
                throw error(at: key, "\(subject): a key must be a word")
            }
            guard !allowed.contains(name) else { continue }
            let guess = Suggestion.closest(to: name, among: allowed, limit: 1).first
            throw error(
                at: key, "\(subject): unknown key \"\(name)\"",
                (guess.map { "Did you mean \"\($0)\"? " } ?? "") + "Allowed: \(allowed.joined(separator: ", "))")
        }
    }

    /// The node of a field; `nil` where the field is missing or empty.
    func node(_ name: String) -> Node? {
        // By text, not by value: YAML takes a bare `on` for a truth value.
        guard let node = mapping.first(where: { $0.key.scalar?.string == name })?.value, node.null == nil else {
            return nil
        }
        return node
    }

    func line(of name: String) -> Int? {
        mapping.first { $0.key.scalar?.string == name }?.key.mark?.line
    }

    func string(_ name: String) throws(RegistryError) -> String? {
        guard let node = node(name) else { return nil }
        guard let scalar = node.scalar else { throw wrong(name, node, "must be text") }
        let text = scalar.string.trimmed
        return text.isEmpty ? nil : text
    }

    /// The names in a list, each with its line.
    func names(_ name: String) throws(RegistryError) -> [(name: String, line: Int?)]? {
        guard let node = node(name) else { return nil }
        guard case .sequence(let sequence) = node else { throw wrong(name, node, "must be a list") }
        var names: [(name: String, line: Int?)] = []
        for element in sequence {
            guard let scalar = element.scalar else { throw wrong(name, element, "must be a list of names") }
            names.append((scalar.string, scalar.mark?.line))
        }
        return names
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws(RegistryError) -> Int? {
        guard let node = node(name) else { return nil }
        guard let value = node.scalar.flatMap({ Int($0.string) }), range.contains(value) else {
            throw wrong(name, node, "must be a whole number", "Allowed: \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    func number(_ name: String, in range: ClosedRange<Double>) throws(RegistryError) -> Double? {
        guard let node = node(name) else { return nil }
        guard let value = node.scalar.flatMap({ Double($0.string) }), range.contains(value) else {
            throw wrong(
                name, node, "must be a number",
                "Allowed: \(range.lowerBound.formattedShort) to \(range.upperBound.formattedShort)")
        }
        return value
    }

    func bool(_ name: String) throws(RegistryError) -> Bool? {
        guard let node = node(name) else { return nil }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default: throw wrong(name, node, "must be true or false")
        }
    }

    func choice<Value>(_ name: String, _ type: Value.Type = Value.self) throws(RegistryError) -> Value?
    where Value: RawRepresentable<String> & CaseIterable {
        guard let text = try string(name), let node = node(name) else { return nil }
        if let value = Value(rawValue: text) { return value }
        throw unknown(name, text, node, among: Value.allCases.map(\.rawValue))
    }

    func mapping(_ name: String) throws(RegistryError) -> FieldReader? {
        guard let node = node(name) else { return nil }
        return try FieldReader(node, file: file, subject: "\(subject): \(name)")
    }

    /// The error of a value that is none of the words allowed.
    func unknown(_ name: String, _ text: String, _ node: Node, among allowed: [String]) -> RegistryError {
        let guess = Suggestion.closest(to: text, among: allowed, limit: 1).first
        return error(
            at: node, "\(subject): \(name) \"\(text)\" is unknown",
            (guess.map { "Did you mean \"\($0)\"? " } ?? "") + "Allowed: \(allowed.joined(separator: ", "))")
    }

    /// The error of a value of a wrong kind or beyond its range.
    func wrong(_ name: String, _ node: Node, _ problem: String, _ remedy: String? = nil) -> RegistryError {
        let found = node.scalar.map { ", not \"\($0.string.prefix(60))\"" } ?? ""
        return error(at: node, "\(subject): \(name) \(problem)\(found)", remedy)
    }

    private func error(at node: Node, _ problem: String, _ remedy: String? = nil) -> RegistryError {
        RegistryError(file: file, line: node.mark?.line, problem: problem, remedy: remedy)
    }
}

extension Double {
    /// Without a fraction where there is none: `2`, `0.5`.
    fileprivate var formattedShort: String {
        Int(exactly: self).map(String.init) ?? String(self)
    }
}
