internal import AltText
internal import AltTextHTTP

extension ModelError {
    static func unknownModel(_ name: String, suggestions: [String]) -> ModelError {
        let guess = suggestions.isEmpty ? "" : "Did you mean \(suggestions.joined(separator: ", "))? "
        return ModelError(
            .unknownModel, model: name, "There is no model \"\(name)\"",
            remedy: guess + "\"alttext models\" lists them all")
    }

    static func retired(_ model: Model, _ retirement: Retirement) -> ModelError {
        let day = retirement.date.isEmpty ? "" : " on \(retirement.date)"
        return ModelError(
            .retired, model: model.name, "The vendor shut \(model.name)\(day)",
            remedy: retirement.successor.map { "Use \($0)" } ?? "Choose another with \"alttext models\"")
    }

    static func missingEngine(_ model: Model, _ engine: String) -> ModelError {
        ModelError(
            .missingEngine, model: model.name,
            "\(model.name) waits for the \(engine) engine, which AltText cannot run yet",
            remedy: "Use a model of another backend: \"alttext models\" lists them")
    }

    static func missingKey(_ model: Model, keyName: String, variable: String) -> ModelError {
        ModelError(
            .missingKey, model: model.name, "\(model.name) needs the API key \"\(keyName)\"",
            remedy: "Run \"alttext keys set \(keyName)\", or set \(variable)")
    }

    /// A key would go to a server that it was not stored for.
    static func unboundKey(_ model: Model, keyName: String, hosts: [KeyHost]) -> ModelError {
        let meant = hosts.isEmpty ? "for no host yet" : "for " + hosts.map(\.description).joined(separator: ", ")
        return ModelError(
            .unboundKey, model: model.name,
            "\(model.name) would send the API key \"\(keyName)\" to \(model.server), and it is \(meant)",
            remedy: "If that server is to have the key, store it for that host, or name both in your own models.yaml")
    }

    /// A key would travel where everybody on the way can read it.
    static func insecureKey(_ model: Model, keyName: String) -> ModelError {
        ModelError(
            .insecureKey, model: model.name,
            "\(model.name) would send the API key \"\(keyName)\" in clear to \(model.server)",
            remedy: "Use https: keys go over http to this machine alone")
    }

    /// A file that is not the user's own says where the model goes.
    static func untrusted(_ model: Model, _ file: String) -> ModelError {
        ModelError(
            .untrustedFile, model: model.name,
            "\(file) changes where \(model.name) goes (now \(model.server)), and you have not said that you trust it",
            remedy: "Read the file; then trust it, or leave it out")
    }

    static func remoteRefused(_ model: Model, host: String) -> ModelError {
        ModelError(
            .remoteRefused, model: model.name,
            "\(model.name) would send the picture to \(host), and nothing may leave this machine",
            remedy: "Choose a local model")
    }

    static func notReachable(_ model: Model, _ server: String, detail: String) -> ModelError {
        let remedy =
            model.backend.startRemedy
            ?? (model.isRemoteByAddress
                ? "Check the network, and base_url if you set one"
                : "Check that the server runs and that base_url is right")
        return ModelError(.notReachable, model: model.name, "\(server) is not reachable (\(detail))", remedy: remedy)
    }

    static func notPulled(_ model: Model) -> ModelError {
        ModelError(
            .notPulled, model: model.name, "Ollama does not have \(model.id) yet",
            remedy: "Run \"alttext models install \(model.name)\"")
    }

    static func noVision(_ model: Model) -> ModelError {
        ModelError(
            .noVision, model: model.name, "\(model.id) reads text only and would describe a picture it never saw",
            remedy: "Choose a model that sees: \"alttext models\" lists them")
    }

    /// The model answered, but the answer says that it will not.
    static func refused(model: String, _ detail: String?) -> ModelError {
        let reason = detail.map { ": \($0.excerpt)" } ?? ""
        return ModelError(
            .refused, model: model, "The model refused to describe the picture\(reason)",
            remedy: "Ask another model, or describe this picture yourself")
    }

    static func unreadableAnswer(_ model: Model, _ detail: String) -> ModelError {
        ModelError(
            .unreadableAnswer, model: model.name, "The answer of \(model.place) is unreadable: \(detail.excerpt)",
            remedy: "Check that base_url leads to a server of the \(model.backend.rawValue) kind")
    }

    static func pictureIgnored(_ model: Model, inputTokens: Int) -> ModelError {
        ModelError(
            .pictureIgnored, model: model.name,
            "\(model.id) read only \(inputTokens) tokens, fewer than the picture alone takes: it never saw the picture",
            remedy: "Choose a model that sees, or check that the server passes pictures on")
    }

    static func interrupted(_ model: Model) -> ModelError {
        ModelError(.interrupted, model: model.name, "Interrupted before \(model.name) had answered")
    }
}

extension Model {
    /// Why the model can be asked neither here nor now nor elsewhere, if so: its vendor has shut it, or its engine is missing.
    package var standingObstacle: ModelError? {
        if let untrustedFile { return .untrusted(self, untrustedFile) }
        if let retirement { return .retired(self, retirement) }
        return missingEngine.map { .missingEngine(self, $0) }
    }

    /// The address of the server without its path; the backend's name for one that is reached over no network.
    package var server: String { endpoint?.description ?? baseURL ?? backend.rawValue }

    /// The server as errors name it: `Ollama at http://127.0.0.1:11434`, `https://api.openai.com`.
    var place: String {
        backend.serverName.map { "\($0) at \(server)" } ?? server
    }
}
