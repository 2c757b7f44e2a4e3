extension FakeOpenAI {
    /// A refusal in the dialect's own shape.
    func refusal(
        _ status: Int, _ message: String, type: String = "invalid_request_error", param: String? = nil,
        code: String? = nil
    ) -> Refusal {
        Refusal(reply: .json(status, value: errorBody(status, message, type: type, param: param, code: code)))
    }

    private func errorBody(
        _ status: Int, _ message: String, type: String, param: String?, code: String?
    ) -> JSONValue {
        let param = param.map { JSONValue.string($0) } ?? .null
        let code = code.map { JSONValue.string($0) } ?? .null
        let words: JSONValue = ["message": .string(message), "type": .string(type)]
        switch dialect {
        case .openAI: return ["error": words.merging(["param": param, "code": code])]
        case .llamaServer: return ["error": words.merging(["code": .integer(status)])]
        case .vLLM:
            let type: JSONValue = status == 404 ? "NotFoundError" : "BadRequestError"
            return ["error": words.merging(["type": type, "param": param, "code": .integer(status)])]
        case .lmStudio: return ["error": .string(message)]
        case .openRouter: return ["error": ["code": .integer(status), "message": .string(message)]]
        case .mistral:
            if status == 401 { return ["detail": "Unauthorized"] }
            return words.merging(["object": "error", "param": param, "code": code])
        }
    }

    /// Mistral's answer to a body with fields it does not know, or of another type: a list of what is wrong where.
    func unprocessable(_ field: String, _ message: String, type: String, input: JSONValue = nil) -> Refusal {
        let detail: JSONValue = [
            "type": .string(type), "loc": ["body", .string(field)], "msg": .string(message), "input": input,
        ]
        return Refusal(reply: .json(422, value: ["detail": [detail]]))
    }

    /// 429 that passes: too many requests. Add `retry-after`, `retry-after-ms` or `x-should-retry` as the test needs.
    package static let rateLimited = FakeReply.json(
        429,
        value: [
            "error": [
                "message": "Rate limit reached for requests", "type": "requests", "param": nil,
                "code": "rate_limit_exceeded",
            ]
        ])

    /// 429 that does not pass: the account has no money left.
    package static let quotaExceeded = FakeReply.json(
        429,
        value: [
            "error": [
                "message": "You exceeded your current quota, please check your plan and billing details.",
                "type": "insufficient_quota", "param": nil, "code": "insufficient_quota",
            ]
        ])

    /// OpenRouter's 402: no credits, and no Retry-After.
    package static let creditsUsedUp = FakeReply.json(
        402, value: ["error": ["code": 402, "message": "Insufficient credits", "metadata": ["provider_name": "Fake"]]])

    /// 503: overloaded.
    package static let overloaded = FakeReply.json(
        503,
        value: [
            "error": [
                "message": "The server is currently overloaded with other requests.", "type": "server_error",
                "param": nil, "code": nil,
            ]
        ])

    /// The rate limit fields of an ordinary answer, with resets as Go durations.
    package static func rateLimitHeaders(
        remainingRequests: Int, remainingTokens: Int, reset: String = "6m0s"
    ) -> HeaderFields {
        [
            "x-request-id": "req_fake", "openai-processing-ms": "412", "x-ratelimit-limit-requests": "500",
            "x-ratelimit-limit-tokens": "200000", "x-ratelimit-remaining-requests": "\(remainingRequests)",
            "x-ratelimit-remaining-tokens": "\(remainingTokens)", "x-ratelimit-reset-requests": reset,
            "x-ratelimit-reset-tokens": reset,
        ]
    }
}
