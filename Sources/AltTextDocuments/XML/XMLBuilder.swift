/// Puts parts together from what the parser tells, within limits: one after the other, with one table of names.
struct XMLBuilder {
    /// How deep elements may be nested. Real parts stay below 60.
    private static let depthLimit = 200

    /// Why the parse was stopped.
    private(set) var objection: String?
    private var content = XMLContent.data
    private var nodes: [XMLNode] = []
    private var attributes: [XMLAttribute] = []
    private var bytes: [UInt8] = []
    private var open: [(node: Int, lastChild: Int32)] = []
    private var skippedDepth = 0
    private var nodeCount = 0
    private var names = XMLNames()

    /// Begins a part.
    ///
    /// - Parameter byteCount: how large it is, where that is known.
    mutating func begin(_ content: XMLContent, byteCount: Int) {
        self.content = content
        objection = nil
        nodes = []
        attributes = []
        bytes = []
        open = []
        skippedDepth = 0
        nodeCount = 0
        // Room for what parts of decks come to; larger ones grow.
        nodes.reserveCapacity(min(byteCount / 24, 4096))
        attributes.reserveCapacity(min(byteCount / 32, 4096))
        bytes.reserveCapacity(min(byteCount, 1 << 16))
    }

    /// What was put together; `nil` where nothing came.
    mutating func finish() -> XMLElement? {
        guard !nodes.isEmpty else { return nil }
        let document = XMLDocument(
            nodes: nodes, attributes: attributes, bytes: bytes, names: names.all, isMixed: content.isMixed)
        nodes = []
        attributes = []
        bytes = []
        return XMLElement(document, 0)
    }

    mutating func start(_ name: UnsafePointer<CChar>) -> Bool {
        let number = unsafe names.number(name)
        if skippedDepth > 0 || content.skipsAny && content.skips(names.all[Int(number)]) {
            skippedDepth += 1
            return skippedDepth < Self.depthLimit || object("is nested more than \(Self.depthLimit) deep")
        }
        let end = Int32(attributes.count)
        open.append((add(XMLNode(name: number, attributes: end..<end)), XMLNode.none))
        guard open.count <= Self.depthLimit else { return object("is nested more than \(Self.depthLimit) deep") }
        return count()
    }

    mutating func attribute(
        _ space: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard skippedDepth == 0, let element = open.last?.node else { return true }
        let number = unsafe space.pointee == 0 ? names.number(name) : names.number(name, in: space)
        guard let value = unsafe keep(value) else { return false }
        attributes.append(XMLAttribute(name: number, value: value))
        nodes[element].attributes = nodes[element].attributes.lowerBound..<Int32(attributes.count)
        return count()
    }

    mutating func end() -> Bool {
        if skippedDepth > 0 { skippedDepth -= 1 } else { open.removeLast() }
        return true
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard skippedDepth == 0, let last = open.last?.lastChild else { return true }
        guard let range = unsafe keep(bytes) else { return false }
        // A text comes in several pieces.
        if last != XMLNode.none, nodes[Int(last)].isText {
            nodes[Int(last)].text = nodes[Int(last)].text.lowerBound..<range.upperBound
            return true
        }
        _ = add(XMLNode(name: XMLNode.none, text: range))
        return !content.isMixed || count()
    }

    /// Adds a node to the element that is open.
    private mutating func add(_ node: XMLNode) -> Int {
        let index = nodes.count
        nodes.append(node)
        guard let parent = open.last else { return index }
        if parent.lastChild == XMLNode.none {
            nodes[parent.node].firstChild = Int32(index)
        } else {
            nodes[Int(parent.lastChild)].nextSibling = Int32(index)
        }
        open[open.count - 1].lastChild = Int32(index)
        return index
    }

    private mutating func count() -> Bool {
        nodeCount += 1
        return nodeCount <= content.nodeLimit || object("has more than \(content.nodeLimit) elements and attributes")
    }

    private mutating func keep(_ added: UnsafeBufferPointer<UInt8>) -> Range<Int32>? {
        guard bytes.count + added.count <= content.keptByteLimit else {
            _ = object("has more than \(content.keptByteLimit) bytes of text")
            return nil
        }
        let start = Int32(bytes.count)
        unsafe bytes.append(contentsOf: added)
        return start..<Int32(bytes.count)
    }

    private mutating func object(_ reason: String) -> Bool {
        objection = reason
        return false
    }
}
