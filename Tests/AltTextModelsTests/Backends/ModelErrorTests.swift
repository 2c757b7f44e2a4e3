import AltText
import AltTextHTTP
import AltTextTesting
import Testing

@testable import AltTextModels

/// The words of errors: what happened, where, and what to do.
struct ModelErrorTests {
    private static let keys = KeyStore(environment: [:], stored: ["test": StoredKey(Secret(Vendor.key))])

    private static let models: [Model] = BackendKind.allCases.flatMap { backend in
        [nil, "test"].map { key in
            var model = Model(name: "heron", description: "Heron", date: "2026", backend: backend, id: "heron-7b")
            model.keyName = key
            return model
        }
    }

    /// What servers say, at its worst.
    private static let words = [
        "", "Try later.", "Try later", "Wait…", "What?", "No!", "first\nsecond\r\n\tthird\u{0}\u{1B}[31m",
        "your key \(Vendor.key).",
        String(repeating: "long ", count: 500), "<html>\n<body>\n",
    ]

    @Test(arguments: ModelError.Code.allCases, words.indices)
    func `Whatever a server says, the error reads well and hides the key`(code: ModelError.Code, index: Int) {
        for model in Self.models {
            let failure = APIFailure.fault(APIFault(code, Self.words[index]))
            let error = failure.modelError(model, keys: Self.keys).redacted(by: Self.keys)
            #expect(error.kind == code.rawValue)
            #expect(error.model == "heron")
            #expect(error.isWellWorded, "\(error.description)")
        }
    }

    @Test(
        arguments: [
            (.noConnection("connection refused"), "not_reachable", "connection refused"),
            (.noConnection("no such host: example.invalid"), "not_reachable", "example.invalid"),
            (.lostBeforeBody("the server closed the connection"), "connection_lost", "broke"),
            (.lostInBody("the server closed the connection"), "connection_lost", "broke"),
            (.timedOut(.seconds(600)), "timed_out", "10 min"),
            (.timedOut(.seconds(90)), "timed_out", "90 s"), (.timedOut(.milliseconds(500)), "timed_out", "0.5 s"),
            (.tooLarge(byteCount: 16 << 20), "unreadable_answer", "16 MiB"), (.cancelled, "interrupted", "Interrupted"),
        ] as [(TransportFailure, String, String)])
    func `A reply that never came is told by what became of it`(failure: TransportFailure, kind: String, words: String)
    {
        for model in Self.models {
            let error = APIFailure.transport(failure).modelError(model, keys: Self.keys)
            #expect(error.kind == kind)
            #expect(error.description.contains(words))
            #expect(error.isWellWorded, "\(error.description)")
        }
    }

    @Test func `The server is named as people write it`() {
        let error = APIFailure.fault(APIFault(.overloaded, "")).modelError(Self.models[0], keys: Self.keys)
        #expect(error.description.hasPrefix("Ollama at http://127.0.0.1:11434 is overloaded. Wait"))
    }

    @Test func `Every error of AltText's own reads well`() {
        let model = Self.models[3]
        let errors: [ModelError] = [
            .unknownModel("hero", suggestions: ["heron"]), .unknownModel("x", suggestions: []),
            .retired(model, Retirement(date: "", successor: nil)),
            .retired(model, Retirement(date: "2026", successor: "egret")),
            .missingEngine(model, "llamacpp"), .missingKey(model, keyName: "test", variable: "TEST_API_KEY"),
            .remoteRefused(model, host: "https://example.org"), .notPulled(model), .noVision(model),
            .refused(model: "heron", nil),
            .refused(model: "heron", "No.\nNever."), .unreadableAnswer(model, "<html>\n"),
            .pictureIgnored(model, inputTokens: 12),
            .notInstallable(model), .interrupted(model), .noEvidence(model, hasTextReader: true),
            .noEvidence(model, hasTextReader: false),
            .pullFailed(model, "no space\nleft."),
        ]
        for error in errors { #expect(error.isWellWorded, "\(error.description)") }
    }

    @Test func `Kinds are words for programs, each once, and short descriptions have nothing of their own`() {
        let codes = ModelError.Code.allCases
        #expect(Set(codes.map(\.rawValue)).count == codes.count)
        for code in codes {
            #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "_" })
            #expect(!code.shortDescription.isEmpty && !code.shortDescription.contains("_"))
        }
    }
}
