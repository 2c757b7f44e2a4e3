internal import AltText
internal import AltTextHTTP

extension APIClient {
    /// The key of a model, for its server alone; `nil` for one that needs none.
    ///
    /// - Throws: ``ModelError`` of kind `missing_key`, `unbound_key` for a server that the key was not stored for, or
    ///   `insecure_key` for one that would be told it in clear.
    func key(for model: Model) throws(ModelError) -> Secret? {
        guard let name = model.keyName else { return nil }
        guard let key = keys.key(named: name) else {
            throw .missingKey(model, keyName: name, variable: KeyStore.variables(for: name)[0])
        }
        guard let endpoint = model.endpoint,
            (keys.hosts(of: name) + model.keyHosts).contains(where: { $0.covers(endpoint) })
        else { throw .unboundKey(model, keyName: name, hosts: keys.hosts(of: name)) }
        guard endpoint.keepsSecrets else { throw .insecureKey(model, keyName: name) }
        return key
    }
}
