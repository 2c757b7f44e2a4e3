internal import AltText
internal import AltTextLedger
internal import Foundation
internal import Hummingbird

/// Which drafts somebody looks at, as it stands in the address of every page of the queue.
struct ReviewFilter: Sendable, Hashable {
    /// The drafts that are meant.
    var query = Ledger.DraftQuery()
    /// The days, as they were typed.
    private var since = ""
    private var until = ""

    static let names: Set<String> = ["gallery", "model", "finding", "since", "until", "order"]

    init() {}

    /// Reads the address of a page.
    ///
    /// - Parameter others: the parameters that may be there beside those of the filter.
    init(_ request: Request, others: Set<String> = []) throws(APIError) {
        try self.init(try QueryParameters(request, names: Self.names.union(others)))
    }

    init(_ parameters: QueryParameters) throws(APIError) {
        // A form sends what was left open as nothing.
        func value(_ name: String) -> String? { parameters[name].flatMap { $0.isEmpty ? nil : $0 } }
        if let gallery = value("gallery") {
            guard let number = Int64(gallery) else {
                throw .badParameter("gallery", "The gallery should be a number.")
            }
            query.gallery = GalleryRecord.ID(number)
        }
        query.model = value("model")
        query.finding = value("finding")
        since = value("since") ?? ""
        until = value("until") ?? ""
        query.since = try Self.day(since, "since")
        query.before = try Self.day(until, "until").map { $0 + .seconds(24 * 3600) }
        if value("order") != nil { query.order = try parameters.word("order") ?? .confidence }
    }

    private static func day(_ text: String, _ name: String) throws(APIError) -> Timestamp? {
        guard !text.isEmpty else { return nil }
        let style = Date.ISO8601FormatStyle().year().month().day()
        guard text.utf8.count == 10, let date = try? Date(text, strategy: style) else {
            throw .badParameter(name, "The parameter \(name) should be a day, such as 2026-11-25.")
        }
        return Timestamp(milliseconds: Int64(date.timeIntervalSince1970) * 1000)
    }

    var sinceDay: String { since }
    var untilDay: String { until }

    /// What stands behind the question mark, escaped for an address; empty for the usual.
    var text: String {
        let values = [
            ("gallery", query.gallery?.description ?? ""), ("model", query.model ?? ""),
            ("finding", query.finding ?? ""), ("since", since), ("until", until),
            ("order", query.order == .confidence ? "" : query.order.rawValue),
        ]
        return values.filter { !$0.1.isEmpty }.map { "\($0)=\(PathText.encode($1))" }.joined(separator: "&")
    }

    /// An address with this filter.
    func address(_ path: String, _ more: String = "") -> String {
        let all = [text, more].filter { !$0.isEmpty }.joined(separator: "&")
        return all.isEmpty ? path : "\(path)?\(all)"
    }
}
