internal import AltText
package import AltTextModels

/// A protocol that runs models over the network, with a server that speaks it: what the suite of all backends is run with.
package struct Vendor: Sendable, Hashable, CustomStringConvertible {
    /// The parts of an answer as the protocol's JSON has them.
    package struct Reply: Sendable {
        /// The text, in JSON.
        package let text: String
        /// Why it ended, in JSON.
        package let reason: String
        /// Tokens read, in JSON.
        package let input: String
        /// Tokens written, in JSON.
        package let output: String

        /// Joins the parts.
        package init(text: String, reason: String, input: String, output: String) {
            (self.text, self.reason, self.input, self.output) = (text, reason, input, output)
        }
    }

    /// The key that its server takes.
    package static let key = "sk-test-0123456789-secret"
    /// What its model answers.
    package static let answer = "A grey heron stands in shallow water."
    /// The backend's own id of its model.
    package static let modelID = "heron-7b"

    /// Its name in models.yaml.
    package let backend: BackendKind
    /// The path at which questions arrive.
    package let path: String
    /// The header that carries the key.
    package let keyHeader: (name: String, value: String)
    /// Headers of its own that every question has.
    package var ownHeaders: [String] = []
    /// What follows the server's address in an entry's base URL.
    package var basePath = ""
    /// What differs in the entry of its model.
    package var adjust: @Sendable (inout Model) -> Void = { _ in }
    /// 429 that passes.
    package let rateLimited: FakeReply
    /// What an overloaded server says, without a word on how long to wait.
    package let overloaded: FakeReply
    /// What it says of a request that it does not take.
    package let refusal: @Sendable (_ message: String) -> FakeReply
    /// An answer of given parts.
    package let reply: @Sendable (Reply) -> FakeReply
    /// A server with one model.
    package let makeFake: @Sendable (Scene) -> any FakeService

    /// What a server's one model is like.
    package struct Scene: Sendable {
        package var answer = FakeAnswer(Vendor.answer)
        package var pictureTokens = PictureTokens.plausible
        package var sees = true
        package var misbehaviour: Misbehaviour?
    }

    /// All that there are.
    package static let allCases: [Vendor] = [.ollama, .openAI, .anthropic, .gemini]

    package var description: String { backend.rawValue }

    package static func == (one: Vendor, other: Vendor) -> Bool { one.backend == other.backend }
    package func hash(into hasher: inout Hasher) { hasher.combine(backend.rawValue) }

    /// A server with one model that sees.
    package func fake(
        answer: FakeAnswer = FakeAnswer(Vendor.answer), pictureTokens: PictureTokens = .plausible, sees: Bool = true,
        misbehaviour: Misbehaviour? = nil
    ) -> any FakeService {
        makeFake(Scene(answer: answer, pictureTokens: pictureTokens, sees: sees, misbehaviour: misbehaviour))
    }

    /// The entry of the model at a server.
    package func model(at server: FakeServer) -> Model {
        var model = Model(name: "heron", description: "Heron", date: "2026", backend: backend, id: Self.modelID)
        model.baseURL = server.baseURL + basePath
        model.keyName = "test"
        model.settings.timeout = .seconds(60)
        adjust(&model)
        return model
    }
}
