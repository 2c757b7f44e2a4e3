/// The attributes of an element, in the order of the file: a handful, so that looking one up is a walk over them.
package struct XMLAttributes: Sendable, Hashable {
    private struct Attribute: Sendable, Hashable {
        let name: String
        let value: String
    }

    private var all: [Attribute] = []

    package subscript(name: String) -> String? {
        all.first { $0.name == name }?.value
    }

    mutating func append(_ name: String, _ value: String) {
        all.append(Attribute(name: name, value: value))
    }
}

extension XMLAttributes: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { append(name, value) }
    }
}
