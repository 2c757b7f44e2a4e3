internal import AltText
internal import AltTextLedger

/// Which pictures of a gallery somebody looks at.
struct GridFilter: Sendable, Hashable {
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
