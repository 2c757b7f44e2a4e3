/// What AltText reads from an XMP packet.
///
/// Properties are looked up by namespace, not by prefix: a prefix is the writer's choice. A packet that is not well
/// formed gives what was found before the fault.
struct XMPPacket {
    /// The packet's properties in their default language, else in the first one.
    subscript(property: XMPProperty) -> String? { EmbeddedText.cleaned(values[property]?.best) }

    private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    private var values: [XMPProperty: LanguageAlternatives] = [:]
    private var scopes: [[String: String]] = []
    private var open: (property: XMPProperty, depth: Int)?
    private var language: String?
    private var characters = ""

    init(_ bytes: [UInt8]) {
        let start = bytes.firstIndex(of: "<".bytes, from: 0) ?? bytes.count
        var scanner = XMLScanner(bytes, from: start)
        while let event = try? scanner.next() {
            switch event {
            case .start(let name, let attributes): begin(name, attributes, depth: scanner.depth)
            case .text(let text): if open != nil { characters += text }
            case .end(let name): end(name, depth: scanner.depth)
            case .instruction, .documentType: break
            }
        }
    }

    private mutating func begin(_ name: String, _ attributes: [XMLEvent.Attribute], depth: Int) {
        scopes.append(Self.namespaces(attributes))
        if isNamed(name, "Description", in: Self.rdf) {
            for attribute in attributes { add(attribute.value, "x-default", to: property(attribute.name)) }
        } else if open == nil, let property = property(name) {
            open = (property, depth)
            language = attributes.first { $0.name == "xml:lang" }?.value
            characters = ""
        } else if open != nil, isNamed(name, "li", in: Self.rdf) {
            language = attributes.first { $0.name == "xml:lang" }?.value
            characters = ""
        }
    }

    /// `depth` is that of the element around the one that ends.
    private mutating func end(_ name: String, depth: Int) {
        defer { if !scopes.isEmpty { scopes.removeLast() } }
        guard let open else { return }
        let isProperty = depth < open.depth
        if isProperty || isNamed(name, "li", in: Self.rdf) {
            add(characters, language ?? "", to: open.property)
            characters = ""
        }
        if isProperty { self.open = nil }
    }

    private mutating func add(_ text: String, _ language: String, to property: XMPProperty?) {
        guard let property else { return }
        values[property, default: LanguageAlternatives()].add(text, language)
    }

    private func property(_ name: String) -> XMPProperty? {
        let (prefix, local) = Self.parts(of: name)
        guard let property = XMPProperty(rawValue: local), namespace(of: prefix) == property.namespace else {
            return nil
        }
        return property
    }

    private func isNamed(_ name: String, _ local: String, in namespace: String) -> Bool {
        let parts = Self.parts(of: name)
        return parts.local == local && self.namespace(of: parts.prefix) == namespace
    }

    private func namespace(of prefix: String) -> String? {
        scopes.last { $0[prefix] != nil }?[prefix]
    }

    private static func parts(of name: String) -> (prefix: String, local: String) {
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : ("", name)
    }

    private static func namespaces(_ attributes: [XMLEvent.Attribute]) -> [String: String] {
        var namespaces: [String: String] = [:]
        for attribute in attributes where attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") {
            namespaces[String(attribute.name.dropFirst(6))] = attribute.value
        }
        return namespaces
    }
}
