/// One piece of an XML document.
package enum XMLEvent: Hashable {
    /// An attribute with its prefix, if it has one, and its references replaced.
    package struct Attribute: Hashable {
        package var name: String
        package var value: String
    }

    /// The start of an element. An empty element is followed by its end.
    case start(name: String, attributes: [Attribute])
    case end(name: String)
    /// Characters between tags, references replaced; CDATA as it stands.
    case text(String)
    /// A processing instruction, including the XML declaration.
    case instruction(target: String, content: String)
    /// A document type: where it stands, and whether it declares anything of its own.
    case documentType(range: Range<Int>, hasSubset: Bool)
}
