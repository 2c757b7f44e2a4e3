internal import AltTextLedger
internal import Hummingbird

/// Which drafts a lot is about. It stands in the address of the lot's page, so that a lot that the server could not finish
/// before it ended can be gone on with: drafts that were made since are none of it, nobody has seen them.
struct LotReach: Sendable, Hashable {
    private let filter: ReviewFilter
    private let percent: Int
    private let begunAt: Timestamp

    init(filter: ReviewFilter, percent: Int, begunAt: Timestamp) {
        self.filter = filter
        self.percent = percent
        self.begunAt = begunAt
    }

    /// - Returns: `nil` where the address does not say.
    init?(_ request: Request) throws(APIError) {
        let parameters = try QueryParameters(request, names: ReviewFilter.names.union(["confidence", "begun"]))
        guard let begun = parameters["begun"] else { return nil }
        guard let moment = Int64(begun), moment > 0 else {
            throw .badParameter("begun", "The parameter begun should be a moment in milliseconds.")
        }
        filter = try ReviewFilter(parameters)
        percent = try parameters.number("confidence", in: 0...100, default: 100)
        begunAt = Timestamp(milliseconds: moment)
    }

    var query: Ledger.DraftQuery {
        var query = filter.query
        query.minimumConfidence = Double(percent) / 100
        // The moment itself is not included.
        query.before = min(query.before ?? begunAt + .milliseconds(1), begunAt + .milliseconds(1))
        return query
    }

    func address(of lot: String) -> String {
        filter.address(
            BulkController.address(of: lot), "confidence=\(percent)&begun=\(begunAt.milliseconds)")
    }
}
