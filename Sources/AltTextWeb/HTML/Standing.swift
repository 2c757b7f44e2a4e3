internal import AltText
internal import AltTextLedger

/// How pictures stand, as people put it.
enum Standing: String, Sendable, Hashable, CaseIterable {
    case missing
    case draft
    case published
    case accepted
    case human
    case decorative
    case conflict
    case failed
    case removed

    var statuses: [PictureStatus] {
        switch self {
        case .missing: [.missing, .unchecked]
        case .draft: [.draft]
        case .published: [.published]
        case .accepted: [.accepted]
        case .human: [.human]
        case .decorative: [.decorative]
        case .conflict: [.conflict]
        case .failed: [.failed, .parked]
        case .removed: [.removed]
        }
    }

    /// The word on pages.
    var words: HTML {
        switch self {
        case .missing: "Missing"
        case .draft: "Draft"
        case .published: "By a model, published"
        case .accepted: "By a model, accepted"
        case .human: "By a person"
        case .decorative: "Decorative"
        case .conflict: "Conflict"
        case .failed: "Failed"
        case .removed: "Removed"
        }
    }

    init?(_ status: PictureStatus) {
        guard let standing = Self.allCases.first(where: { $0.statuses.contains(status) }) else { return nil }
        self = standing
    }
}
