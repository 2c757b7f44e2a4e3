internal import AltText

extension APIClient {
    /// The key of a model; `nil` for one that needs none.
    ///
    /// - Throws: ``ModelError`` of kind `missing_key`.
    func key(for model: Model) throws(ModelError) -> Secret? {
        guard let name = model.keyName else { return nil }
        guard let key = keys.key(named: name) else {
            throw .missingKey(model, keyName: name, variable: KeyStore.variables(for: name)[0])
        }
        return key
    }
}
