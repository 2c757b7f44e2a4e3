internal import AltText

extension ModelError {
    /// What it means for the user that an engine cannot be used.
    init(_ fault: EngineFault, of model: Model, engine: String) {
        switch fault {
        case .closed: self = .interrupted(model)
        case .portTaken:
            self.init(
                .engineFailed, model: model.name, "Something else took every port on which \(engine) was to listen",
                remedy: "Run again")
        case .notStarted(let reason):
            self.init(
                .engineFailed, model: model.name, "\(engine) cannot be started (\(reason.excerpt))",
                remedy: "Check that the program is whole and may be executed; \"alttext doctor\" says where it is")
        case .silent(let time, let log):
            self.init(
                .engineFailed, model: model.name,
                "\(engine) was not ready within \(Int(time / .seconds(1))) s\(Self.said(log))",
                remedy: "Choose a smaller model, or run it by itself to see what keeps it")
        case .ended(let status, let log): self = .ended(model, engine, status: status, log: log)
        }
    }

    private static func ended(_ model: Model, _ engine: String, status: Int, log: [String]) -> ModelError {
        let isKilled = status == 137
        let (code, event, remedy): (Code, String, String) =
            switch EngineComplaint(log: log) ?? (isKilled ? .outOfMemory : nil) {
            case .portTaken:
                (.engineFailed, "Something else took every port on which \(engine) was to listen", "Run again")
            case .notAModel:
                (
                    .badModelFile, "\(model.id) is no model that \(engine) can load",
                    "Name a GGUF file in \"model:\" of \(model.name)"
                )
            case .cutOff:
                (
                    .badModelFile, "The file of \(model.name) is cut off or damaged",
                    "Download it again: \"alttext models remove \(model.name)\", then \"alttext models install \(model.name)\""
                )
            case .unknownArchitecture:
                (
                    .badModelFile,
                    "\(engine) does not know the architecture of \(model.id)\(said(log, about: "unknown"))",
                    "Install a newer \(engine): \"alttext doctor\" says how"
                )
            case .wrongProjector:
                (
                    .badModelFile, "The mmproj file of \(model.name) does not belong to its model, or is damaged",
                    "Use the one that was published with the model"
                )
            case .unknownArgument:
                (
                    .missingEngine, "This \(engine) is too old for AltText\(said(log, about: "argument"))",
                    "Install a newer one: \"alttext doctor\" says how"
                )
            case .outOfMemory:
                (
                    .outOfMemory, "Memory ran out while \(engine) loaded or ran \(model.id)",
                    "Close other programs, lower context_tokens or concurrency, or choose a smaller model"
                )
            case .missingPackage:
                (
                    .missingEngine, "A Python package is missing\(said(log, about: "module"))",
                    "\"alttext doctor\" says how to install it"
                )
            case .notPrepared:
                (
                    .notInstalled, "The Python packages that \(model.name) needs are not on this machine",
                    "Run \"alttext models install \(model.name)\""
                )
            case nil:
                (
                    .engineFailed, "\(engine) ended with status \(status)\(said(log))",
                    "Run it by itself to see what is wrong, or choose another model"
                )
            }
        return ModelError(code, model: model.name, event, remedy: remedy)
    }

    /// The engine's own last words, or the last of them that contain a word.
    private static func said(_ log: [String], about word: String? = nil) -> String {
        let line = log.last { line in word.map { line.lowercased().contains($0) } ?? true }
        return line.map { ": \($0.excerpt)" } ?? ""
    }

    static func engineCrashed(_ model: Model, _ engine: String) -> ModelError {
        ModelError(
            .engineCrashed, model: model.name, "\(engine) crashed twice while it worked on the answer",
            remedy: "Try the picture with another model; a newer \(engine) may help")
    }

    /// The model was loaded and takes no pictures.
    static func blindEngine(_ model: Model) -> ModelError {
        ModelError(
            .noVision, model: model.name, "\(model.id) was loaded without eyes: it takes no pictures",
            remedy: "Add its projector with \"mmproj:\", or choose a model that sees: \"alttext models\" lists them")
    }
}
