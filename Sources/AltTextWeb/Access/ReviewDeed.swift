internal import AltTextLedger

/// A decision about a draft, as far as taking it back needs it.
struct ReviewDeed: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Something was put in the picture's place.
        case written
        /// The draft was declined.
        case rejected
    }

    let kind: Kind
    let picture: PictureRecord.ID
    let draft: DescriptionRecord.ID
    /// The picture's version after the decision.
    let version: Int
}
