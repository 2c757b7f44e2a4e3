/// An element of a part, read whole: parts are small, and limited.
///
/// Names are local: OOXML has two sets of namespaces for the same elements, and files choose prefixes as they like.
package struct XMLElement: Sendable {
    private let document: XMLDocument
    private let index: Int

    init(_ document: XMLDocument, _ index: Int) {
        self.document = document
        self.index = index
    }

    /// The local name; empty for a piece of text of a mixed content.
    package var name: String { document.name(of: index) }

    /// The attributes by local name; those in a namespace as `{namespace's last word}name`, such as `{relationships}id`.
    package var attributes: XMLAttributes { XMLAttributes(document, document.nodes[index].attributes) }

    /// The elements directly inside; with mixed content, the pieces of text between them too.
    package var children: XMLChildren { XMLChildren(document, after: index) }

    /// The characters directly inside; with mixed content, those of a piece of text.
    package var text: String { document.text(of: index) }

    /// The first child of this name.
    package func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The element reached over first children of these names.
    package func descend(_ names: String...) -> XMLElement? {
        names.reduce(self as XMLElement?) { $0?.first($1) }
    }

    /// The children of this name.
    package func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

extension XMLElement {
    /// What one of alternatives holds (`mc:AlternateContent`, ECMA-376 part 3, 9.3): the first choice that holds anything
    /// for us, else what is there for every program.
    func alternative<Value>(_ read: (XMLElement) -> [Value]) -> [Value] {
        all("Choice").lazy.map(read).first { !$0.isEmpty } ?? first("Fallback").map(read) ?? []
    }
}
