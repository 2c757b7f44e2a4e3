/// What an engine's last lines say about why it ended.
enum EngineComplaint: Sendable, Hashable, CaseIterable {
    case portTaken, notAModel, cutOff, unknownArchitecture, wrongProjector, unknownArgument, outOfMemory,
        missingPackage, notPrepared

    /// The words by which it is known, in lower case: llama.cpp's, those of AltText's own Python engine, and those of uv,
    /// which starts it.
    private var words: [String] {
        switch self {
        case .portTaken: ["couldn't bind http server socket", "address already in use"]
        case .notAModel: ["invalid magic characters", "bad magic", "clip cannot be used as main model"]
        case .cutOff:
            [
                "not within the file bounds", "corrupted or incomplete", "unexpectedly reached end of file",
                "failed to read key-value pairs", "failed to read tensor",
            ]
        case .unknownArchitecture: ["unknown model architecture", "unknown projector type", "unrecognized model"]
        case .wrongProjector: ["failed to load multimodal model", "mismatch between text model"]
        case .unknownArgument: ["invalid argument:", "unknown argument"]
        case .outOfMemory: ["failed to allocate", "out of memory", "std::bad_alloc", "cannot allocate memory"]
        case .missingPackage: ["modulenotfounderror", "no module named"]
        case .notPrepared: ["the network was disabled", "set to offline mode"]
        }
    }

    /// `nil` where no line says anything known.
    init?(log: [String]) {
        let text = log.joined(separator: "\n").lowercased()
        guard let found = Self.allCases.first(where: { $0.words.contains { text.contains($0) } }) else { return nil }
        self = found
    }
}
