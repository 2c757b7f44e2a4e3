import CXMLShim

/// Parses the parts of a file, one after the other. Setting a parser up takes as long as parsing a small part, so that it
/// is used again. Not `Sendable`: one thread at a time.
@safe final class XMLPartParser {
    /// Names that one parser may come to know: real decks have a few hundred.
    private static let nameLimit = 10_000

    @unsafe private var parser: OpaquePointer?
    private var builder = XMLBuilder()

    deinit {
        unsafe alt_xml_parser_free(parser)
    }

    /// Parses a part.
    ///
    /// Documents with a document type are refused: no office program writes one, and entities can name other files or
    /// grow without end.
    ///
    /// - Parameter part: the name for messages.
    func parse(_ bytes: [UInt8], part: String, as content: XMLContent = .data) throws(DocumentError) -> XMLElement {
        guard !bytes.isEmpty else { throw .damaged("The part \"\(part)\" is empty") }
        return try unsafe tree("The part \"\(part)\"", content, byteCount: bytes.count) { parser, context, line in
            unsafe bytes.withUnsafeBytes { buffer in
                guard let base = unsafe buffer.bindMemory(to: CChar.self).baseAddress else { return ALT_XML_UNREADABLE }
                return unsafe alt_xml_parse(parser, context, base, buffer.count, line)
            }
        }
    }

    /// Parses what a descriptor gives, which is never in memory whole.
    func parse(descriptor: Int32, as content: XMLContent) throws(DocumentError) -> XMLElement {
        try unsafe tree("The file", content, byteCount: 0) { parser, context, line in
            unsafe alt_xml_parse_descriptor(parser, context, descriptor, line)
        }
    }

    private typealias Parse = (OpaquePointer, UnsafeMutableRawPointer, UnsafeMutablePointer<Int32>) -> alt_xml_status

    private func tree(
        _ what: String, _ content: XMLContent, byteCount: Int, _ parse: Parse
    ) throws(DocumentError) -> XMLElement {
        let parser = try unsafe ready(what)
        builder.begin(content, byteCount: byteCount)
        var line: Int32 = 0
        let status = unsafe withUnsafeMutablePointer(to: &builder) {
            unsafe parse(parser, UnsafeMutableRawPointer($0), &line)
        }
        let root = builder.finish()
        let objection = builder.objection
        // After a fault nobody knows what state it is in.
        let nameCount = unsafe alt_xml_parser_name_count(parser)
        if status != ALT_XML_WELL_FORMED || nameCount > Self.nameLimit { discard() }
        switch status {
        case ALT_XML_WELL_FORMED:
            guard let root else { throw .damaged("\(what) is empty") }
            return root
        case ALT_XML_DECLARATION: throw .unsafe("\(what) declares a document type or entities")
        case ALT_XML_STOPPED: throw .unsafe("\(what) \(objection ?? "has no end")")
        case ALT_XML_UNREADABLE: throw .unreadable("\(what) is too large, or the disk fails")
        default: throw .damaged("\(what) is broken XML at line \(line)")
        }
    }

    private func ready(_ what: String) throws(DocumentError) -> OpaquePointer {
        if let parser = unsafe parser { return unsafe parser }
        unsafe parser = alt_xml_parser_new(Self.handlers)
        guard let parser = unsafe parser else { throw .unreadable("\(what) is too large, or memory is short") }
        return unsafe parser
    }

    /// The names that the builder knows are in the parser's memory.
    private func discard() {
        unsafe alt_xml_parser_free(parser)
        unsafe parser = nil
        builder = XMLBuilder()
    }

    private static var handlers: alt_xml_handlers {
        unsafe alt_xml_handlers(
            start: { context, name in unsafe XMLBuilder.at(context).pointee.start(name) ? 1 : 0 },
            attribute: { context, space, name, value, count in
                unsafe XMLBuilder.at(context).pointee.attribute(space, name, .utf8(value, count)) ? 1 : 0
            },
            end: { context in unsafe XMLBuilder.at(context).pointee.end() ? 1 : 0 },
            text: { context, text, count in unsafe XMLBuilder.at(context).pointee.text(.utf8(text, count)) ? 1 : 0 })
    }
}

extension XMLBuilder {
    fileprivate static func at(_ context: UnsafeMutableRawPointer) -> UnsafeMutablePointer<XMLBuilder> {
        unsafe context.assumingMemoryBound(to: XMLBuilder.self)
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate static func utf8(_ start: UnsafePointer<CChar>, _ count: Int) -> Self {
        unsafe Self(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
    }
}
