/// The part of JSON Schema (2020-12) that descriptions of APIs use, to hold real answers against them.
///
/// Known are `$ref` inside the document, `type`, `const`, `enum`, `required`, `properties`, `additionalProperties`, `items`,
/// `oneOf`, `anyOf`, `allOf`, `minimum`, `maximum` and `maxLength`; what only describes is passed over. Any other keyword
/// is a fault, so that nothing is believed checked that is not.
package struct JSONSchema: Sendable {
    private let document: JSONValue

    /// Reads schemas of a document.
    package init(document: JSONValue) {
        self.document = document
    }

    private static let descriptive: Set<String> = ["description", "default", "title", "example"]

    /// What is wrong with a value, each with the place in it.
    package func faults(in value: JSONValue, against schema: JSONValue, at place: String = "$") -> [String] {
        guard let keywords = schema.object else { return ["\(place): the schema is no object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule in
            faults(in: value, keyword, rule, schema, place)
        }
    }

    /// What a reference such as `#/components/schemas/Error` stands for.
    package func resolve(_ reference: String) -> JSONValue? {
        guard reference.hasPrefix("#/") else { return nil }
        return reference.dropFirst(2).split(separator: "/").reduce(document as JSONValue?) { value, name in
            value?[String(name)]
        }
    }

    private func faults(
        in value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: JSONValue, _ place: String
    ) -> [String] {
        switch keyword {
        case "$ref":
            guard let target = rule.string.flatMap(resolve) else { return ["\(place): no schema \(rule.text)"] }
            return faults(in: value, against: target, at: place)
        case "type":
            let types = rule.array?.compactMap(\.string) ?? [rule.string ?? ""]
            return types.contains { Self.has(value, type: $0) } ? [] : ["\(place): \(value.text) is no \(rule.text)"]
        case "const": return value == rule ? [] : ["\(place): \(value.text) is not \(rule.text)"]
        case "enum":
            return rule.array?.contains(value) ?? false ? [] : ["\(place): \(value.text) is none of \(rule.text)"]
        case "oneOf", "anyOf", "allOf": return faults(in: value, keyword, rule.array ?? [], place)
        case "required", "properties", "additionalProperties": return members(of: value, keyword, rule, schema, place)
        case "items":
            return (value.array ?? []).enumerated().flatMap { index, element in
                faults(in: element, against: rule, at: "\(place)[\(index)]")
            }
        case "minimum": return (value.number ?? .infinity) >= (rule.number ?? 0) ? [] : ["\(place): too small"]
        case "maximum": return (value.number ?? -.infinity) <= (rule.number ?? 0) ? [] : ["\(place): too large"]
        case "maxLength":
            return (value.string?.unicodeScalars.count ?? 0) <= (rule.integer ?? 0) ? [] : ["\(place): too long"]
        default: return Self.descriptive.contains(keyword) ? [] : ["\(place): unknown keyword \(keyword)"]
        }
    }

    private static func has(_ value: JSONValue, type: String) -> Bool {
        switch (type, value) {
        case ("string", .string), ("number", .number), ("boolean", .bool), ("null", .null), ("object", .object),
            ("array", .array):
            true
        case ("integer", .number): value.integer != nil
        default: false
        }
    }
}

extension JSONSchema {
    private func faults(
        in value: JSONValue, _ keyword: String, _ schemas: [JSONValue], _ place: String
    ) -> [String] {
        let all = schemas.map { faults(in: value, against: $0, at: place) }
        let matches = all.count(where: \.isEmpty)
        switch keyword {
        case "allOf": return all.flatMap { $0 }
        case "oneOf" where matches > 1: return ["\(place): matches \(matches) of the schemas"]
        default: return matches > 0 ? [] : ["\(place): matches none of the schemas"] + all.flatMap { $0 }
        }
    }

    private func members(
        of value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: JSONValue, _ place: String
    ) -> [String] {
        guard let members = value.object else { return [] }
        switch keyword {
        case "required":
            let names = rule.array?.compactMap(\.string) ?? []
            return names.filter { members[$0] == nil }.map { "\(place): \($0) is missing" }
        case "properties":
            return (rule.object ?? [:]).sorted { $0.key < $1.key }.flatMap { name, schema in
                members[name].map { faults(in: $0, against: schema, at: "\(place).\(name)") } ?? []
            }
        default:
            let extra = members.filter { schema["properties"]?[$0.key] == nil }.sorted { $0.key < $1.key }
            if let allowed = rule.bool { return allowed ? [] : extra.map { "\(place): \($0.key) is not allowed" } }
            return extra.flatMap { faults(in: $0.value, against: rule, at: "\(place).\($0.key)") }
        }
    }
}
