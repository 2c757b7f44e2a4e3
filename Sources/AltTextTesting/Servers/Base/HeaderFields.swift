/// Header fields in the order they were sent or will be sent, duplicates included.
package struct HeaderFields: Sendable, Hashable {
    /// One field.
    package struct Field: Sendable, Hashable {
        /// The name as it was written.
        package var name: String
        /// The value.
        package var value: String

        /// Creates a field.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All fields in order.
    package private(set) var fields: [Field]

    /// Creates fields from names and values, in order.
    package init(_ fields: [(String, String)] = []) {
        self.fields = fields.map { Field(name: $0.0, value: $0.1) }
    }

    /// The first value of the field called `name`, whatever its case; setting replaces all of that name.
    package subscript(_ name: String) -> String? {
        get { values(of: name).first }
        set {
            let wanted = name.lowercased()
            fields.removeAll { $0.name.lowercased() == wanted }
            if let newValue { add(name, newValue) }
        }
    }

    /// Every value of the fields called `name`, whatever their case.
    package func values(of name: String) -> [String] {
        let wanted = name.lowercased()
        return fields.filter { $0.name.lowercased() == wanted }.map(\.value)
    }

    /// Adds a field, also where one of that name is there already.
    package mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }
}

extension HeaderFields: ExpressibleByDictionaryLiteral {
    /// Creates fields from a literal, duplicates included.
    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements)
    }
}
