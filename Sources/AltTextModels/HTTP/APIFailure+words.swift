internal import AltText
internal import AltTextHTTP

extension APIFailure {
    /// The failure in words for people, without any key in them.
    func modelError(_ model: Model, keys: KeyStore) -> ModelError {
        switch self {
        case .fault(let fault): ModelError(fault, of: model, keys: keys)
        case .transport(let failure): ModelError(failure, of: model)
        case .interrupted: .interrupted(model)
        }
    }
}

extension ModelError {
    /// What it means for the user that no whole reply came.
    init(_ failure: TransportFailure, of model: Model) {
        switch failure {
        case .noConnection(let reason): self = .notReachable(model, model.place, detail: reason)
        case .lostBeforeBody(let reason), .lostInBody(let reason):
            self.init(
                .connectionLost, model: model.name,
                "The connection to \(model.place) broke before the whole answer was here (\(reason))",
                remedy: "Try again; if it happens often, look at the server's log")
        case .timedOut(let limit):
            self.init(
                .timedOut, model: model.name, "\(model.place) gave no answer within \(limit.formatted)",
                remedy: "Raise timeout in the model's settings, or choose a smaller model")
        case .tooLarge(let byteCount):
            self.init(
                .unreadableAnswer, model: model.name,
                "\(model.place) sent more than \(byteCount >> 20) MiB, which is no answer",
                remedy: "Check that base_url leads to a server of the \(model.backend.rawValue) kind")
        case .cancelled: self = .interrupted(model)
        }
    }

    /// What a server's refusal means for the user.
    init(_ fault: APIFault, of model: Model, keys: KeyStore) {
        let words = keys.redact(fault.message).excerpt
        let said = words.isEmpty ? "" : ": \(words)"
        let place = model.place
        let (event, remedy): (String, String) =
            switch fault.code {
            case .wrongKey:
                model.keyName.map { key in
                    (
                        "\(place) refuses the API key \"\(key)\"\(said)",
                        "Set the right one with \"alttext keys set \(key)\""
                    )
                } ?? (
                    "\(place) asks for a key or a login\(said)",
                    "Name the key with \"key:\" in the entry of \(model.name)"
                )
            case .notAllowed:
                (
                    "\(place) does not allow this\(said)",
                    "Check what the account\(model.keyName.map { " and the key \"\($0)\"" } ?? "") may do"
                )
            case .quotaSpent:
                (
                    "The account at \(place) has nothing left to spend\(said)",
                    "Add credit or raise its limit, then run again"
                )
            case .notFound:
                (
                    "\(place) knows no model \"\(model.id)\"\(said)",
                    "Check \"model:\" and \"base_url:\" of \(model.name)"
                )
            case .rateLimited:
                ("\(place) limits the rate of requests\(said)", "Wait a minute and run again, or ask less at once")
            case .overloaded:
                ("\(place) is overloaded\(said)", "Wait a few minutes and run again, or ask less at once")
            case .contextOverflow:
                (
                    "Prompt and picture do not fit what \(model.id) can read at once\(said)",
                    "Lower long_side, shorten the context, or raise context_tokens"
                )
            case .pictureRejected:
                ("\(place) does not take the picture\(said)", "Lower long_side in the model's settings")
            case .refused:
                (
                    "The model refused to describe the picture\(said)",
                    "Ask another model, or describe this picture yourself"
                )
            case .noVision:
                ("\(model.id) does not see pictures\(said)", "Choose a model that sees: \"alttext models\" lists them")
            case .notPulled:
                ("Ollama does not have \(model.id) yet", "Run \"alttext models install \(model.name)\"")
            case .outOfMemory:
                ("\(place) has not the memory for \(model.id)\(said)", "Choose a smaller model, or free memory there")
            case .timedOut:
                ("\(place) gave up waiting for the model\(said)", "Run again, or choose a faster model")
            case .serverError:
                ("\(place) failed\(said)", "Run again later; if it stays, look at the server's log")
            default:
                ("\(place) does not accept the request\(said)", "Check the settings of \(model.name) in models.yaml")
            }
        self.init(fault.code, model: model.name, event, remedy: remedy)
    }
}

extension Duration {
    /// The duration as people write it: `10 min`, `90 s`, `0.5 s`.
    fileprivate var formatted: String {
        let seconds = self / .seconds(1)
        if seconds >= 120, let minutes = Int(exactly: seconds / 60) { return "\(minutes) min" }
        return (Int(exactly: seconds).map(String.init) ?? String(seconds)) + " s"
    }
}
