/// The stable name of a picture inside its gallery: a relative path, or `album/image`.
///
/// Two names are the same only if they are byte for byte: a folder may hold two files whose names look alike and are
/// composed differently, which Swift's strings would call equal.
public struct PictureID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The name.
    public let text: String

    /// Names a picture.
    public init(_ text: String) {
        self.text = text
    }

    /// The name.
    public var description: String { text }

    /// Whether both names have the same bytes.
    public static func == (left: PictureID, right: PictureID) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Whether the bytes of `left` come before those of `right`.
    public static func < (left: PictureID, right: PictureID) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text.utf8.count)
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
