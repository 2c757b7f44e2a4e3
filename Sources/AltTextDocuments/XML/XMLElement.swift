/// An element of a part, read whole: parts are small, and limited.
///
/// Names are local: OOXML has two sets of namespaces for the same elements, and files choose prefixes as they like.
package final class XMLElement {
    /// The local name; empty for a piece of text of a mixed content.
    package let name: String
    /// The attributes by local name; those in a namespace as `{namespace's last word}name`, such as `{relationships}id`.
    package internal(set) var attributes = XMLAttributes()
    /// The elements directly inside; with mixed content, the pieces of text between them too.
    package internal(set) var children: [XMLElement] = []
    /// The characters directly inside; with mixed content, those of a piece of text.
    package internal(set) var text = ""

    init(name: String) {
        self.name = name
    }

    /// The first child of this name.
    package func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The element reached over first children of these names.
    package func descend(_ names: String...) -> XMLElement? {
        names.reduce(self as XMLElement?) { $0?.first($1) }
    }

    /// The children of this name.
    package func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}
