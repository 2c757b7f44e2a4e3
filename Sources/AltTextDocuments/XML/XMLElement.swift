/// An element of a part, read whole: parts are small, and limited.
///
/// Names are local: OOXML has two sets of namespaces for the same elements, and files choose prefixes as they like.
package final class XMLElement {
    /// The local name.
    package let name: String
    /// The namespace; empty when there is none.
    package let namespace: String
    /// The attributes by local name; those in a namespace as `{namespace's last segment}name`.
    package let attributes: [String: String]
    /// The elements directly inside.
    package internal(set) var children: [XMLElement] = []
    /// The characters directly inside.
    package internal(set) var text = ""

    init(name: String, namespace: String, attributes: [String: String]) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
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
