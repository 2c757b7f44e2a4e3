internal import AltTextLedger

/// What the server remembers of a person at a browser.
struct Session: Sendable {
    let reviewer: Reviewer
    /// What every form must send back, so that no other site can send one.
    let formToken: String
    let startedAt: Duration
    var seenAt: Duration
    /// What happened, to be said on the next page.
    var notice: Notice?
    /// What the person decided here, the last one last.
    var deeds: [ReviewDeed] = []
}

/// A sentence about what happened.
struct Notice: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable {
        case done
        case problem
    }

    let kind: Kind
    let text: String

    static func done(_ text: String) -> Notice { Notice(kind: .done, text: text) }
    static func problem(_ text: String) -> Notice { Notice(kind: .problem, text: text) }
}

/// A decision about a draft, as far as taking it back needs it.
package struct ReviewDeed: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A text was published.
        case written
        /// The draft was rejected.
        case rejected
    }

    let kind: Kind
    let picture: PictureRecord.ID
    let draft: DescriptionRecord.ID
    /// The picture's version after the decision.
    let version: Int
}
