import CXMLShim

extension XMLElement {
    /// How deep elements may be nested. Real parts stay below 60.
    private static let depthLimit = 200

    /// Parses a part.
    ///
    /// Documents with a document type are refused: no office program writes one, and entities can name other files or
    /// grow without end.
    ///
    /// - Parameter part: the name for messages.
    package static func parse(_ bytes: [UInt8], part: String) throws(DocumentError) -> XMLElement {
        try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(DocumentError) in
            guard let base = buffer.baseAddress, !buffer.isEmpty else {
                throw .damaged("The part \"\(part)\" is empty")
            }
            let start = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
            guard let reader = unsafe alt_xml_open(start, buffer.count) else {
                throw .tooLarge("The part \"\(part)\" has \(buffer.count) bytes")
            }
            defer { unsafe alt_xml_close(reader) }
            return try unsafe tree(reader, part: part)
        }
    }

    private static func tree(_ reader: OpaquePointer, part: String) throws(DocumentError) -> XMLElement {
        var open: [XMLElement] = []
        var root: XMLElement?
        while true {
            let event = unsafe alt_xml_next(reader)
            switch event {
            case ALT_XML_ELEMENT, ALT_XML_EMPTY_ELEMENT:
                let element = unsafe XMLElement(at: reader)
                open.last?.children.append(element)
                if root == nil { root = element }
                guard open.count < depthLimit else {
                    throw .unsafe("The part \"\(part)\" is nested more than \(depthLimit) deep")
                }
                if event == ALT_XML_ELEMENT { open.append(element) }
            case ALT_XML_END_ELEMENT: open.removeLast()
            case ALT_XML_TEXT: open.last?.text += unsafe String(cString: alt_xml_value(reader))
            case ALT_XML_DECLARATION:
                throw .unsafe("The part \"\(part)\" declares a document type or entities")
            case ALT_XML_END:
                guard let root else { throw .damaged("The part \"\(part)\" is empty") }
                return root
            default:
                let line = unsafe alt_xml_line(reader)
                throw .damaged("The part \"\(part)\" is broken XML at line \(line)")
            }
        }
    }

    private convenience init(at reader: OpaquePointer) {
        let name = unsafe String(cString: alt_xml_name(reader))
        let namespace = unsafe String(cString: alt_xml_namespace(reader))
        var attributes: [String: String] = [:]
        while unsafe alt_xml_attribute(reader) != 0 {
            let space = unsafe String(cString: alt_xml_namespace(reader))
            let key = unsafe String(cString: alt_xml_name(reader))
            let segment = space.split(separator: "/").last.map { "{\($0)}" } ?? ""
            attributes[segment + key] = unsafe String(cString: alt_xml_value(reader))
        }
        self.init(name: name, namespace: namespace, attributes: attributes)
    }
}
