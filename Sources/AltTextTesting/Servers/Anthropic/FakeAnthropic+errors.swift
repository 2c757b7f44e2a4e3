extension FakeAnthropic {
    static func refusal(_ status: Int, _ type: String, _ message: String, details: JSONValue? = nil) -> Refusal {
        Refusal(reply: failure(status, type, message, details: details))
    }

    /// An error in the API's shape.
    package static func failure(
        _ status: Int, _ type: String, _ message: String, details: JSONValue? = nil
    ) -> FakeReply {
        let error: JSONValue = ["type": .string(type), "message": .string(message)]
        return .json(
            status,
            value: [
                "type": "error", "error": details.map { error.merging(["details": $0]) } ?? error,
                "request_id": "req_fake",
            ])
    }

    /// 529, which passes.
    package static let overloaded = failure(529, "overloaded_error", "Overloaded")

    /// 429, which passes. Add `retry-after` as the test needs.
    package static let rateLimited = failure(
        429, "rate_limit_error", "This request would exceed your organization's rate limit.")

    /// 429, which does not pass: the spend limit is reached.
    package static let spendLimitReached = failure(
        429, "rate_limit_error", "You have reached your spend limit.",
        details: ["error_code": "enforced_spend_limit_reached"])

    /// The rate limit fields of an ordinary answer, with resets as RFC 3339 times.
    package static func rateLimitHeaders(remainingRequests: Int, reset: String) -> HeaderFields {
        [
            "anthropic-ratelimit-requests-limit": "1000",
            "anthropic-ratelimit-requests-remaining": "\(remainingRequests)",
            "anthropic-ratelimit-requests-reset": reset, "anthropic-ratelimit-input-tokens-limit": "400000",
            "anthropic-ratelimit-input-tokens-remaining": "399000", "anthropic-ratelimit-input-tokens-reset": reset,
            "anthropic-organization-id": "org_fake",
        ]
    }
}
