/// One element or piece of text in an `XMLDocument`, which holds what the numbers stand for.
struct XMLNode {
    /// Stands for no node, and for the name of a piece of text.
    static let none: Int32 = -1

    let name: Int32
    var firstChild = XMLNode.none
    var nextSibling = XMLNode.none
    /// The attributes of an element.
    var attributes: Range<Int32> = 0..<0
    /// The bytes of a piece of text.
    var text: Range<Int32> = 0..<0

    var isText: Bool { name == Self.none }
}

/// One attribute in an `XMLDocument`.
struct XMLAttribute {
    let name: Int32
    let value: Range<Int32>
}
