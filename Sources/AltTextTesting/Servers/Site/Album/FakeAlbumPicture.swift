/// A picture of a ``FakeAlbumSite``.
package struct FakeAlbumPicture: Sendable, Hashable {
    /// Its title, or none.
    package var title: String?
    /// Its alt text; nil is told as `null`.
    package var alt: String?
    /// Its caption, or none.
    package var caption: String?
    /// Whether a person has looked at the texts, as JSON; nil where the site has no such member.
    package var verified: JSONValue?
    /// Its file.
    package var bytes: [UInt8]
    /// Counts the changes; the entity tag is made of it.
    var version = 1

    /// Creates a picture.
    package init(
        title: String? = nil, alt: String? = "", caption: String? = nil, verified: JSONValue? = nil,
        bytes: [UInt8] = []
    ) {
        self.title = title
        self.alt = alt
        self.caption = caption
        self.verified = verified
        self.bytes = bytes
    }

    var entityTag: String { "\"v\(version)\"" }

    var json: JSONValue {
        var members = ["title": Self.value(title), "alt": Self.value(alt), "caption": Self.value(caption)]
        members["verified"] = verified
        return .object(members)
    }

    private static func value(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
