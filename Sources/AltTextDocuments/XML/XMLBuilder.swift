/// Builds the tree of a part from what the parser tells, within limits.
final class XMLBuilder {
    /// How deep elements may be nested. Real parts stay below 60.
    private static let depthLimit = 200

    private let content: XMLContent
    private(set) var root: XMLElement?
    /// Why the parse was stopped.
    private(set) var objection: String?
    private var open: [XMLElement] = []
    private var skippedDepth = 0
    private var nodeCount = 0
    private var keptByteCount = 0
    /// Names by their address: the parser keeps equal names at one.
    private var names: [UInt: String] = [:]
    /// Attributes' names in a namespace, by the addresses of both.
    private var qualifiedNames: [[UInt]: String] = [:]

    init(_ content: XMLContent) {
        self.content = content
    }

    func start(_ name: UnsafePointer<CChar>) -> Bool {
        let name = unsafe known(name)
        if skippedDepth > 0 || content.skips(name) {
            skippedDepth += 1
            return skippedDepth < Self.depthLimit || object("is nested more than \(Self.depthLimit) deep")
        }
        let element = XMLElement(name: name)
        open.last?.children.append(element)
        if root == nil { root = element }
        open.append(element)
        guard open.count <= Self.depthLimit else { return object("is nested more than \(Self.depthLimit) deep") }
        return count()
    }

    func attribute(
        _ space: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard skippedDepth == 0, let element = open.last else { return true }
        let key = unsafe space.pointee == 0 ? known(name) : qualified(space, name)
        unsafe element.attributes.append(key, String(decoding: value, as: UTF8.self))
        return keep(value.count) && count()
    }

    func end() -> Bool {
        if skippedDepth > 0 { skippedDepth -= 1 } else { open.removeLast() }
        return true
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard skippedDepth == 0, let element = open.last else { return true }
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        guard keep(bytes.count) else { return false }
        guard content.isMixed else {
            element.text += text
            return true
        }
        if let last = element.children.last, last.name.isEmpty {
            last.text += text
            return true
        }
        let piece = XMLElement(name: "")
        piece.text = text
        element.children.append(piece)
        return count()
    }

    private func count() -> Bool {
        nodeCount += 1
        return nodeCount <= content.nodeLimit || object("has more than \(content.nodeLimit) elements and attributes")
    }

    private func keep(_ byteCount: Int) -> Bool {
        keptByteCount += byteCount
        return keptByteCount <= content.keptByteLimit || object("has more than \(content.keptByteLimit) bytes of text")
    }

    private func object(_ reason: String) -> Bool {
        objection = reason
        return false
    }

    private func known(_ name: UnsafePointer<CChar>) -> String {
        let address = UInt(bitPattern: name)
        if let known = names[address] { return known }
        let text = unsafe String(cString: name)
        names[address] = text
        return text
    }

    private func qualified(_ space: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>) -> String {
        let addresses = [UInt(bitPattern: space), UInt(bitPattern: name)]
        if let known = qualifiedNames[addresses] { return known }
        let text = unsafe "{\(Self.word(of: String(cString: space)))}\(known(name))"
        qualifiedNames[addresses] = text
        return text
    }

    /// The word that tells a namespace: the last of an address; the last but the version of a URN.
    private static func word(of space: String) -> Substring {
        guard space.hasPrefix("urn:") else { return space.split(separator: "/").last ?? "" }
        return space.split(separator: ":").last { !($0.first?.isNumber ?? false) } ?? ""
    }
}
