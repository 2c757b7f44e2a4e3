internal import AltTextHTTP

/// Why a download ended early, and whether it may be taken up again.
struct DownloadFailure: PassingFailure {
    let error: ModelError
    let isRetryable: Bool
    var requestedWait: Duration? { nil }
}
