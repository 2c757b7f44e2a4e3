internal import AltText
internal import AltTextLedger

/// Which pictures of a gallery somebody looks at.
struct GridFilter: Sendable, Hashable {
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
            case .removed: "Taken away"
            }
        }

        init?(_ status: PictureStatus) {
            guard let standing = Self.allCases.first(where: { $0.statuses.contains(status) }) else { return nil }
            self = standing
        }
    }

    let standing: Standing?
    let search: String

    /// The longest search.
    private static let longest = 200

    init(_ parameters: QueryParameters) throws(APIError) {
        standing = parameters["status"] == "" ? nil : try parameters.word("status")
        search = parameters["search"] ?? ""
        guard search.count <= Self.longest else {
            throw .badParameter("search", "The search has more than \(Self.longest) characters.")
        }
    }

    var query: Ledger.GridQuery {
        var query = Ledger.GridQuery()
        query.statuses = standing?.statuses ?? []
        query.search = search.isEmpty ? nil : search
        return query
    }

    func address(_ gallery: GalleryRecord.ID, standing: Standing?, after last: PictureRecord.ID? = nil) -> String {
        let values = [
            ("status", standing?.rawValue ?? ""), ("search", search), ("after", last?.description ?? ""),
        ]
        let query = values.filter { !$0.1.isEmpty }.map { "\($0)=\(PathText.encode($1))" }.joined(separator: "&")
        return "/gallery/\(gallery)" + (query.isEmpty ? "" : "?\(query)")
    }
}
