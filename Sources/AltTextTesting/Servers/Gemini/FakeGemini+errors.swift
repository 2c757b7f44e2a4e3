extension FakeGemini {
    func refusal(_ status: Int, _ name: String, _ message: String, details: [JSONValue] = []) -> Refusal {
        Refusal(reply: Self.failure(status, name, message, details: details, isWrapped: wrapsErrors))
    }

    /// An error in the API's shape.
    package static func failure(
        _ status: Int, _ name: String, _ message: String, details: [JSONValue] = [], isWrapped: Bool = false
    ) -> FakeReply {
        let error: JSONValue = ["code": .integer(status), "message": .string(message), "status": .string(name)]
        let whole: JSONValue = ["error": details.isEmpty ? error : error.merging(["details": .array(details)])]
        return .json(status, value: isWrapped ? [whole] : whole)
    }

    /// 429 that passes, with the delay in the body as the API has it: `46s`.
    package static func rateLimited(retryDelay: String, isWrapped: Bool = false) -> FakeReply {
        quotaFailure(
            "GenerateRequestsPerMinutePerProjectPerModel-FreeTier", retryDelay: retryDelay, isWrapped: isWrapped)
    }

    /// 429 that does not pass before tomorrow, though a delay is given.
    package static func dailyQuotaExceeded(retryDelay: String = "46s") -> FakeReply {
        quotaFailure("GenerateRequestsPerDayPerProjectPerModel-FreeTier", retryDelay: retryDelay, isWrapped: false)
    }

    /// 503, which passes.
    package static let overloaded = failure(503, "UNAVAILABLE", "The model is overloaded. Please try again later.")

    /// 400: the region or the billing is not right.
    package static let failedPrecondition = failure(
        400, "FAILED_PRECONDITION", "User location is not supported for the API use.")

    private static func quotaFailure(_ quota: String, retryDelay: String, isWrapped: Bool) -> FakeReply {
        failure(
            429, "RESOURCE_EXHAUSTED", "You exceeded your current quota.",
            details: [
                [
                    "@type": "type.googleapis.com/google.rpc.QuotaFailure",
                    "violations": [["quotaId": .string(quota)]],
                ],
                ["@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": .string(retryDelay)],
            ],
            isWrapped: isWrapped)
    }
}
