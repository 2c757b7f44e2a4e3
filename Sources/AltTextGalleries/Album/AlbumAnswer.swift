internal import AltText
internal import AltTextHTTP
internal import NIOHTTP1

/// What an album site says of a picture: `{"title", "alt", "caption"}`, and `"verified"` on some.
struct AlbumAnswer: Sendable, Hashable {
    let title: String?
    let alt: String?
    let caption: String?
    /// Whether a person stands for the texts, where the site says so. What it says in words that are not understood counts as
    /// a person's: a text too many is asked for sooner than one is lost.
    let isVerified: Bool?
    /// The strong entity tag with its quotation marks, for a conditional write; `nil` where there is none. A weak tag
    /// promises too little for that.
    let entityTag: String?
    /// Where the picture's file is, if the site says so.
    let imageReference: String?

    /// Reads an answer strictly: what is not understood must not pass for a missing alt text.
    ///
    /// - Throws: ``Fault`` with the place.
    init(_ reply: HTTPReply) throws(Fault) {
        guard let json = reply.json else {
            let isPage = reply.text.first { !$0.isWhitespace } == "<"
            throw Fault(isPage ? "it is a web page, not JSON" : "it is no JSON: \(reply.text.excerpt)")
        }
        guard json.members != nil else { throw Fault("it is no JSON object") }
        title = try Self.text("title", in: json)
        alt = try Self.text("alt", in: json)
        caption = try Self.text("caption", in: json)
        isVerified = Self.flag("verified", in: json)
        entityTag = reply.headers.first(name: "etag").map(\.trimmed).flatMap { $0.hasPrefix("\"") ? $0 : nil }
        imageReference = LinkHeader.target(of: "describes", in: reply.headers["link"])
    }

    /// What is wrong with an answer.
    struct Fault: Error, Hashable {
        let words: String

        init(_ words: String) {
            self.words = words
        }
    }

    private static func flag(_ name: String, in json: JSON) -> Bool? {
        switch json[name] {
        case nil, .null: nil
        case .bool(false), .integer(0), .string("0"), .string("false"), .string(""): false
        case .some: true
        }
    }

    private static func text(_ name: String, in json: JSON) throws(Fault) -> String? {
        switch json[name] {
        case nil, .null: return nil
        case .string(let text): return text
        case .some(let other): throw Fault("\"\(name)\" is \(other.text.excerpt), not a text")
        }
    }
}
