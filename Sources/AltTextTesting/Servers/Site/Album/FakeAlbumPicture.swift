/// A picture of a ``FakeAlbumSite``.
public struct FakeAlbumPicture: Sendable, Hashable {
    /// Its title, or none.
    public var title: String?
    /// Its alt text; nil is told as `null`.
    public var alt: String?
    /// Its caption, or none.
    public var caption: String?
    /// Its file.
    public var bytes: [UInt8]
    /// Counts the changes; the entity tag is made of it.
    var version = 1

    /// Creates a picture.
    public init(title: String? = nil, alt: String? = "", caption: String? = nil, bytes: [UInt8] = []) {
        self.title = title
        self.alt = alt
        self.caption = caption
        self.bytes = bytes
    }

    var entityTag: String { "\"v\(version)\"" }

    var json: JSONValue {
        ["title": Self.value(title), "alt": Self.value(alt), "caption": Self.value(caption)]
    }

    private static func value(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
