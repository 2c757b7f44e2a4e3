/// A parsed part: all its elements, attributes and characters in a few arrays. An object for each would take most of the
/// time that reading a deck takes.
final class XMLDocument: Sendable {
    let nodes: [XMLNode]
    let attributes: [XMLAttribute]
    /// Whether pieces of text are children too.
    let isMixed: Bool
    private let bytes: [UInt8]
    private let names: [String]

    init(nodes: [XMLNode], attributes: [XMLAttribute], bytes: [UInt8], names: [String], isMixed: Bool) {
        self.nodes = nodes
        self.attributes = attributes
        self.bytes = bytes
        self.names = names
        self.isMixed = isMixed
    }

    func name(of node: Int) -> String {
        nodes[node].isText ? "" : names[Int(nodes[node].name)]
    }

    func name(of attribute: XMLAttribute) -> String { names[Int(attribute.name)] }

    /// The characters of a piece of text, or of the pieces directly in an element.
    func text(of node: Int) -> String {
        if nodes[node].isText { return string(nodes[node].text) }
        var text = ""
        var next = nodes[node].firstChild
        while next != XMLNode.none {
            let child = nodes[Int(next)]
            if child.isText { text = text.isEmpty ? string(child.text) : text + string(child.text) }
            next = child.nextSibling
        }
        return text
    }

    func string(_ range: Range<Int32>) -> String {
        String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }
}
