/// The attributes of an element, in the order of the file: a handful, so that looking one up is a walk over them.
package struct XMLAttributes: Sendable {
    private let document: XMLDocument
    private let range: Range<Int32>

    init(_ document: XMLDocument, _ range: Range<Int32>) {
        self.document = document
        self.range = range
    }

    package subscript(name: String) -> String? {
        for index in range {
            let attribute = document.attributes[Int(index)]
            if document.name(of: attribute) == name { return document.string(attribute.value) }
        }
        return nil
    }
}
