import CXMLShim
import Foundation

extension XMLElement {
    /// Parses a part.
    ///
    /// Documents with a document type are refused: no office program writes one, and entities can name other files or
    /// grow without end.
    ///
    /// - Parameter part: the name for messages.
    package static func parse(
        _ bytes: [UInt8], part: String, as content: XMLContent = .data
    ) throws(DocumentError) -> XMLElement {
        guard !bytes.isEmpty else { throw .damaged("The part \"\(part)\" is empty") }
        return try unsafe tree("The part \"\(part)\"", content) { handlers, context, line in
            unsafe bytes.withUnsafeBytes { buffer in
                guard let base = unsafe buffer.bindMemory(to: CChar.self).baseAddress else { return ALT_XML_UNREADABLE }
                return unsafe alt_xml_parse(handlers, context, base, buffer.count, line)
            }
        }
    }

    /// Parses a file, which is never in memory whole.
    package static func parse(path: String, as content: XMLContent) throws(DocumentError) -> XMLElement {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable("it cannot be opened") }
        defer { close(descriptor) }
        return try unsafe tree("The file", content) { handlers, context, line in
            unsafe alt_xml_parse_descriptor(handlers, context, descriptor, line)
        }
    }

    private typealias Parse = (
        UnsafePointer<alt_xml_handlers>, UnsafeMutableRawPointer, UnsafeMutablePointer<Int32>
    ) -> alt_xml_status

    private static func tree(_ what: String, _ content: XMLContent, _ parse: Parse) throws(DocumentError) -> XMLElement
    {
        let builder = XMLBuilder(content)
        var line: Int32 = 0
        let status = unsafe withUnsafePointer(to: handlers) { handlers in
            withExtendedLifetime(builder) {
                unsafe parse(handlers, Unmanaged.passUnretained(builder).toOpaque(), &line)
            }
        }
        switch status {
        case ALT_XML_WELL_FORMED:
            guard let root = builder.root else { throw .damaged("\(what) is empty") }
            return root
        case ALT_XML_DECLARATION: throw .unsafe("\(what) declares a document type or entities")
        case ALT_XML_STOPPED: throw .unsafe("\(what) \(builder.objection ?? "has no end")")
        case ALT_XML_UNREADABLE: throw .unreadable("\(what) is too large, or the disk fails")
        default: throw .damaged("\(what) is broken XML at line \(line)")
        }
    }

    private static var handlers: alt_xml_handlers {
        unsafe alt_xml_handlers(
            start: { context, name in unsafe XMLBuilder.at(context).start(name) ? 1 : 0 },
            attribute: { context, space, name, value, count in
                unsafe XMLBuilder.at(context).attribute(space, name, .utf8(value, count)) ? 1 : 0
            },
            end: { context in unsafe XMLBuilder.at(context).end() ? 1 : 0 },
            text: { context, text, count in unsafe XMLBuilder.at(context).text(.utf8(text, count)) ? 1 : 0 })
    }
}

extension XMLBuilder {
    fileprivate static func at(_ context: UnsafeMutableRawPointer) -> XMLBuilder {
        unsafe Unmanaged<XMLBuilder>.fromOpaque(context).takeUnretainedValue()
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate static func utf8(_ start: UnsafePointer<CChar>, _ count: Int) -> Self {
        unsafe Self(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
    }
}
