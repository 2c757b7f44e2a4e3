/// What stands directly in an element, in its order.
package struct XMLChildren: Sequence, IteratorProtocol, Sendable {
    private let document: XMLDocument
    private var coming: Int32

    init(_ document: XMLDocument, after parent: Int) {
        self.document = document
        coming = document.nodes[parent].firstChild
    }

    package mutating func next() -> XMLElement? {
        while coming != XMLNode.none {
            let index = Int(coming)
            coming = document.nodes[index].nextSibling
            if document.isMixed || !document.nodes[index].isText { return XMLElement(document, index) }
        }
        return nil
    }
}
