internal import AltText
internal import AltTextHTTP

/// What a server's refusal means, whatever its dialect.
struct APIFault: Error, Sendable, Hashable {
    /// The kind of the error that results.
    var code: ModelError.Code
    /// The server's own words.
    var message: String
    /// Whether the same request may succeed later.
    var isRetryable: Bool
    /// How long the server wants to be left alone, where its body says so.
    var requestedWait: Duration?
    /// The field of the request the server names as the culprit.
    var parameter: String?

    init(
        _ code: ModelError.Code, _ message: String, isRetryable: Bool = false, requestedWait: Duration? = nil,
        parameter: String? = nil
    ) {
        self.code = code
        self.message = message
        self.isRetryable = isRetryable
        self.requestedWait = requestedWait
        self.parameter = parameter
    }

    /// What a status means where the body says nothing more.
    init(status: Int, message: String) {
        let code: ModelError.Code =
            switch status {
            case 401: .wrongKey
            case 402: .quotaSpent
            case 403: .notAllowed
            case 404: .notFound
            case 408, 504: .timedOut
            case 413: .pictureRejected
            case 429: .rateLimited
            case 503, 529: .overloaded
            case 400..<500: .badRequest
            default: .serverError
            }
        self.init(code, message, isRetryable: RetryPolicy.isRetryable(status: status))
    }
}
