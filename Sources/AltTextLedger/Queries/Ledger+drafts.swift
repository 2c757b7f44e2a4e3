internal import AltText

extension Ledger {
    /// Which drafts are meant, and in which order.
    package struct DraftQuery: Sendable, Hashable {
        /// An order of drafts.
        package enum Order: String, Sendable, Hashable, CaseIterable {
            /// Those first whose confidence is lowest.
            case confidence
            /// Those first that were made last.
            case newest
            /// Those first that have waited longest.
            case oldest
        }

        /// The gallery they are in; `nil`: any.
        package var gallery: GalleryRecord.ID?
        /// The model that wrote them; `nil`: any.
        package var model: String?
        /// The code of a finding that they have; `nil`: any or none.
        package var finding: String?
        /// When they were made at the earliest.
        package var since: Timestamp?
        /// When they were made at the latest, that moment not included.
        package var before: Timestamp?
        /// The confidence that they have at least, 0...1.
        package var minimumConfidence: Double?
        /// The order.
        package var order = Order.confidence

        /// All drafts, those first whose confidence is lowest.
        package init() {}

        /// Whether drafts of one gallery or of all are meant, whatever they are like.
        package var isPlain: Bool {
            model == nil && finding == nil && since == nil && before == nil && minimumConfidence == nil
        }
    }

    /// A draft and the picture it is for.
    package struct Draft: Sendable, Hashable {
        /// The picture.
        package let picture: PictureRecord
        /// The text.
        package let text: DescriptionRecord
        /// Where it stands among the drafts.
        package let place: DraftPlace
    }

    /// Where a draft stands among the drafts, whatever has become of it.
    package struct DraftPlace: Sendable, Hashable {
        /// The confidence in it; 0 where nobody knows.
        package var confidence: Double
        /// Its number.
        package var draft: DescriptionRecord.ID
        /// The picture's number.
        package var picture: PictureRecord.ID

        /// The place of a draft.
        package init(of draft: DescriptionRecord) {
            confidence = draft.confidence ?? 0
            self.draft = draft.id
            picture = draft.pictureID
        }
    }

    /// Drafts in an order.
    ///
    /// - Parameters:
    ///   - place: the place behind which to go on; `nil`: at the start.
    ///   - isBackwards: whether those before the place are meant, the nearest first.
    ///   - limit: how many at most.
    package func drafts(
        _ query: DraftQuery, after place: DraftPlace? = nil, isBackwards: Bool = false, limit: Int
    ) async throws(LedgerError) -> [Draft] {
        let statement = query.statement(after: place, isBackwards: isBackwards, limit: limit)
        return try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(statement.sql, statement.arguments) { row in
                let picture = PictureRecord(&row)
                let text = DescriptionRecord(&row)
                return Draft(picture: picture, text: text, place: DraftPlace(of: text))
            }
        }
    }

    /// How many drafts there are, counting no further than `limit`.
    package func draftCount(_ query: DraftQuery, limit: Int) async throws(LedgerError) -> Int {
        // Every page of the queue says how many there are: what is kept needs no counting.
        if query.isPlain { return min(limit, try await draftCount(in: query.gallery)) }
        var filter = query.filter
        // True of every draft; said so, an index of drafts is used and not one of all pictures.
        if query.minimumConfidence == nil { filter.add("pictures.trust >= 0") }
        return try await driver.read { [filter] (connection) throws(LedgerError) in
            try connection.row(
                """
                SELECT COUNT(*) FROM (SELECT 1 FROM pictures \(DraftQuery.join) \
                WHERE \(filter.conditions.joined(separator: " AND ")) LIMIT ?) AS some
                """,
                filter.arguments + [.integer(limit)]
            ) { $0.int() } ?? 0
        }
    }

    private func draftCount(in gallery: GalleryRecord.ID?) async throws(LedgerError) -> Int {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.row(
                """
                SELECT COALESCE(SUM(pictures), 0) FROM tallies WHERE status = 'draft' \
                \(gallery == nil ? "" : "AND gallery_id = ?")
                """,
                gallery.map { [.id($0)] } ?? []
            ) { $0.int() } ?? 0
        }
    }

    /// What drafts can be told apart by.
    package struct DraftTraits: Sendable, Hashable {
        /// The models that wrote drafts, by name.
        package var models: [String] = []
        /// The codes of the warnings and errors that drafts have, in the order of the alphabet.
        package var findings: [String] = []
    }

    /// The models and findings of the drafts there are. Looks at every draft.
    package func draftTraits() async throws(LedgerError) -> DraftTraits {
        try await driver.read { (connection) throws(LedgerError) in
            var models: Set<String> = []
            var findings: Set<String> = []
            try connection.eachRow(
                """
                SELECT descriptions.model, \
                CASE WHEN descriptions.findings LIKE '%"severity":"warning"%' \
                OR descriptions.findings LIKE '%"severity":"error"%' THEN descriptions.findings END \
                FROM pictures \(DraftQuery.join) WHERE pictures.status = 'draft'
                """, []
            ) { row in
                if let model = row.optionalText() { models.insert(model) }
                if let text = row.optionalText() { findings.formUnion(DraftQuery.codes(in: text)) }
                return true
            }
            return DraftTraits(models: models.sorted(), findings: findings.sorted())
        }
    }
}

extension Ledger.DraftQuery {
    fileprivate static let join = "JOIN descriptions ON descriptions.id = pictures.draft_id"

    fileprivate struct Statement {
        var sql: String
        var arguments: [SQLValue]
    }

    fileprivate struct Filter {
        // The status is said in words and not as an argument: only so the indexes of drafts are used.
        var conditions = ["pictures.status = 'draft'"]
        var arguments: [SQLValue] = []

        mutating func add(_ condition: String, _ values: SQLValue...) {
            conditions.append(condition)
            arguments += values
        }
    }

    fileprivate var filter: Filter {
        var filter = Filter()
        if let gallery { filter.add("pictures.gallery_id = ?", .id(gallery)) }
        if let model { filter.add("descriptions.model = ?", .text(model)) }
        if let finding { filter.add("descriptions.findings LIKE ? ESCAPE '!'", .text(Self.pattern(finding))) }
        if let since { filter.add("descriptions.created_at >= ?", .time(since)) }
        if let before { filter.add("descriptions.created_at < ?", .time(before)) }
        if let minimumConfidence { filter.add("pictures.trust >= ?", .real(minimumConfidence)) }
        return filter
    }

    fileprivate func statement(after place: Ledger.DraftPlace?, isBackwards: Bool, limit: Int) -> Statement {
        var filter = filter
        let isDescending = (order == .newest) != isBackwards
        let comparison = isDescending ? "<" : ">"
        let direction = isDescending ? "DESC" : "ASC"
        if let place {
            switch order {
            case .confidence:
                filter.add(
                    "(pictures.trust, pictures.id) \(comparison) (?, ?)", .real(place.confidence), .id(place.picture))
            case .newest, .oldest: filter.add("pictures.draft_id \(comparison) ?", .id(place.draft))
            }
        }
        let keys =
            order == .confidence
            ? "pictures.trust \(direction), pictures.id \(direction)" : "pictures.draft_id \(direction)"
        return Statement(
            sql: """
                SELECT \(PictureRecord.columns), \(DescriptionRecord.columns) FROM pictures \(Self.join) \
                WHERE \(filter.conditions.joined(separator: " AND ")) ORDER BY \(keys) LIMIT ?
                """,
            arguments: filter.arguments + [.integer(limit)])
    }

    /// Findings are kept as JSON that this module writes.
    private static func pattern(_ code: String) -> String {
        let escaped = code.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
        return "%\"code\":\"\(escaped)\"%"
    }

    /// Notes tell where a confidence comes from, and every draft has some.
    fileprivate static func codes(in text: String) -> [String] {
        let findings = JSON(parsing: text)?.array ?? []
        return findings.compactMap { $0["severity"]?.string == "note" ? nil : $0["code"]?.string }
    }
}
