internal import AltText
internal import AltTextHTTP
internal import SystemPackage

extension ModelError {
    static func hubFailure(_ model: Model, _ address: String, _ failure: TransportFailure) -> ModelError {
        let (code, event): (Code, String) =
            switch failure {
            case .cancelled: (.interrupted, "The download of \(model.name) was interrupted")
            case .noConnection(let reason): (.notReachable, "\(address) is not reachable (\(reason))")
            case .lostBeforeBody(let reason), .lostInBody(let reason):
                (.connectionLost, "The download of \(model.name) broke (\(reason))")
            case .timedOut(let time):
                (.timedOut, "Nothing more came from \(address) for \(Int(time / .seconds(1))) s")
            case .tooLarge: (.unreadableAnswer, "\(address) sent more than any list of files can hold")
            }
        return ModelError(
            code, model: model.name, event,
            remedy: "Check the network and run again: what has come is kept")
    }

    static func hubRefusal(
        _ model: Model, _ address: String, _ reference: HubReference, status: Int
    ) -> ModelError {
        switch status {
        case 401, 403:
            // A hub says so of repositories that do not exist, too.
            ModelError(
                .notAllowed, model: model.name,
                "\(address) does not give out \(reference.repository) (status \(status))",
                remedy: "Check the name; if you have to accept its terms first, do, and set HF_TOKEN to your token")
        case 404:
            ModelError(
                .notFound, model: model.name, "\(address) has no \(reference.repository), or not this file of it",
                remedy: "Check \"model:\" of \(model.name)")
        default:
            ModelError(
                .serverError, model: model.name, "\(address) failed (status \(status))", remedy: "Run again later")
        }
    }

    static func noSuchQuantisation(_ model: Model, _ reference: HubReference, files: [HubFile]) -> ModelError {
        let names = files.filter { $0.isGGUF && !$0.isProjector }.prefix(12).map { String($0.name) }
        let there = names.isEmpty ? "no GGUF file at all" : names.joined(separator: ", ")
        return ModelError(
            .notFound, model: model.name,
            "\(reference.repository) has no file of quantisation \(reference.quantisation ?? "that suits"): it has \(there)",
            remedy: "Name another after the colon in \"model:\" of \(model.name)")
    }

    static func wrongChecksum(_ model: Model, _ file: String) -> ModelError {
        ModelError(
            .badModelFile, model: model.name, "\(file) came whole, but its checksum is wrong, so it was thrown away",
            remedy: "Run again; if it stays, something between you and the hub changes what you download")
    }

    static func diskFailure(_ model: Model, _ path: String, _ error: any Error) -> ModelError {
        switch error as? Errno {
        case .noSpace, .diskQuotaExceeded:
            ModelError(
                .diskFull, model: model.name, "The disk is full: \(path) could not be written to its end",
                remedy: "Make room, or set ALTTEXT_MODELS to a folder elsewhere, and run again: what has come is kept")
        default:
            ModelError(
                .diskFull, model: model.name, "\(path) cannot be written (\(error))",
                remedy: "Check the folder's permissions, or set ALTTEXT_MODELS to another one")
        }
    }

    /// There is nothing on this machine that could be put there or taken away.
    static func notInstallable(_ model: Model) -> ModelError {
        ModelError(
            .badRequest, model: model.name,
            "\(model.name) \(model.backend.noInstallReason): nothing is installed or removed",
            remedy: "\"alttext models\" shows the backend of each")
    }
}
