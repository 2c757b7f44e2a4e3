/// Why a document could not be read on.
package enum XMLFault: Error {
    /// The document ends inside a tag, or before every element is closed.
    case truncated
    /// The document is not well formed, or uses an entity that it would have to declare.
    case malformed
    /// Elements are nested deeper than any picture has reason to.
    case tooDeep
}
