import AltTextModels

extension Result {
    /// The value, where there is one.
    var value: Success? { try? get() }
    /// The error, where there is one.
    var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}

extension Readiness {
    /// Why a model is not ready, where it is not.
    var error: ModelError? {
        if case .notReady(let error) = self { error } else { nil }
    }
}
