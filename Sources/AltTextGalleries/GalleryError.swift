public import AltText

/// Something went wrong with a gallery or one of its pictures.
public struct GalleryError: RemediedError {
    /// What went wrong, for programs.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        // Of the gallery as a whole.
        case noSuchGallery = "no_such_gallery"
        case notAGallery = "not_a_gallery"
        case badList = "bad_list"
        case badAddress = "bad_address"
        case missingImageURL = "missing_image_url"
        case missingToken = "missing_token"
        case wrongToken = "wrong_token"
        case insecureToken = "insecure_token"
        case unboundToken = "unbound_token"
        case notAllowed = "not_allowed"
        case notReachable = "site_not_reachable"
        case rateLimited = "site_rate_limited"
        case siteError = "site_error"
        // Of one picture.
        case gone = "picture_gone"
        case unreadable = "unreadable"
        case leadsOut = "link_leads_out"
        case tooLarge = "picture_too_large"
        case changed = "changed"
        case conflict = "conflict"
        case unreadableAnswer = "site_answer_unreadable"
        case refused = "site_refused"
        case connectionLost = "site_connection_lost"
        case tooSlow = "site_too_slow"
        case cannotHold = "cannot_hold"
        case notWritten = "not_written"
        case interrupted = "interrupted"
    }

    package let code: Code
    package let event: String
    package let remedy: String?
    /// Whether the place does not take what it was sent.
    package var isRefused: Bool { code == .refused }
    /// Whether a write may have happened although it failed, so that the place has to be read to know.
    public let mayHaveHappened: Bool

    package init(_ code: Code, _ event: String, remedy: String? = nil, mayHaveHappened: Bool = false) {
        self.code = code
        self.event = event
        self.remedy = remedy
        self.mayHaveHappened = mayHaveHappened
    }

    /// What happened, seen as something else.
    func with(_ code: Code, remedy: String?) -> GalleryError {
        GalleryError(code, event, remedy: remedy, mayHaveHappened: mayHaveHappened)
    }

    /// A word for programs, in snake case; it never changes its meaning.
    public var kind: String { code.rawValue }

    /// What happened and what to do.
    public var description: String { sentences }

    /// What happened in a few fixed words.
    package var shortDescription: String { kindWords }

    /// Whether the picture is not there (any more).
    public var isGone: Bool { code == .gone }

    /// Whether the text changed since it was read.
    public var isConflict: Bool { code == .conflict }

    /// Whether nothing else of this gallery can be had either, until somebody does something about it.
    package var isFatal: Bool {
        switch code {
        case .noSuchGallery, .notAGallery, .badList, .badAddress, .missingImageURL, .missingToken, .wrongToken,
            .notAllowed:
            true
        default: false
        }
    }

    /// Whether the gallery as a whole may be in trouble, and may be back soon: others show whether it is that or the picture.
    package var mayBeOutage: Bool {
        switch code {
        case .notReachable, .rateLimited, .siteError, .connectionLost, .tooSlow: true
        default: false
        }
    }

    /// Whether the gallery as a whole is out of reach for the moment, so that asking for the next picture would fail too.
    package var isOutage: Bool { code == .notReachable || code == .rateLimited }
}

extension GalleryError {
    /// There is no such picture (any more).
    public static func gone(_ id: PictureID) -> GalleryError { noSuchPicture(id) }

    /// The text of a picture changed since it was read, so that it was not written.
    public static func conflict(_ id: PictureID) -> GalleryError {
        GalleryError(.conflict, "The text of \(id.text.excerpt) changed in between")
    }

    /// A picture could not be read or written.
    ///
    /// - Parameters:
    ///   - event: what happened, as a sentence without its stop.
    ///   - mayHaveHappened: whether it was written all the same, so that the place has to be read to know.
    public static func failed(_ event: String, mayHaveHappened: Bool = false) -> GalleryError {
        GalleryError(.unreadable, event, mayHaveHappened: mayHaveHappened)
    }

    /// The gallery as a whole is out of reach for the moment.
    public static func away(_ event: String) -> GalleryError { GalleryError(.notReachable, event) }

    /// The task was cancelled.
    static let interrupted = GalleryError(.interrupted, "Interrupted")

    static func noSuchPicture(_ id: PictureID) -> GalleryError {
        GalleryError(.gone, "There is no picture \(id.text.excerpt) (any more)")
    }
}
