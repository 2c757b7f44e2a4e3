public import AltText

/// A model could not be asked, or did not answer as it should.
///
/// ``description`` says what happened and what to do; ``kind`` is a word for programs; ``shortDescription`` has no
/// dynamic part, so that it can label a table or a metric.
public struct ModelError: RemediedError {
    private let code: Code
    /// The name of the model, as models.yaml has it.
    public let model: String
    /// What happened, with names and numbers.
    package let event: String
    /// What to do about it.
    package let remedy: String?
    /// What the server sent, where the failure lies in its answer: the answer may have been paid for.
    package private(set) var answer: Answer?

    init(_ code: Code, model: String, _ event: String, remedy: String? = nil) {
        self.code = code
        self.model = model
        self.event = event
        self.remedy = remedy
    }

    /// A word for programs, in snake case; it never changes its meaning.
    public var kind: String { code.rawValue }

    /// What happened and what to do.
    public var description: String { sentences }

    /// What happened in a few fixed words.
    public var shortDescription: String { code.shortDescription }

    /// The error without any key in its words, which may be a server's that repeats what it was sent.
    func redacted(by keys: KeyStore) -> ModelError {
        var error = ModelError(code, model: model, keys.redact(event), remedy: remedy)
        error.answer = answer
        error.answer?.text = keys.redact(answer?.text ?? "")
        return error
    }

    /// The error together with what the server sent.
    func carrying(_ answer: Answer) -> ModelError {
        var error = self
        error.answer = answer
        return error
    }

    /// Whether the server took too long.
    var isTimedOut: Bool { code == .timedOut }

    /// Whether the connection broke, so that the same may work at once.
    var isLostConnection: Bool { code == .connectionLost }

    /// Whether the key is missing that the model needs.
    package var isMissingKey: Bool { code == .missingKey }

    /// Whether the server itself is out of reach, so that nothing else it serves can be asked either.
    package var isUnreachable: Bool { code == .notReachable }
}

extension ModelError {
    /// What can go wrong.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case unknownModel = "unknown_model"
        case retired = "retired"
        case missingEngine = "missing_engine"
        case notInstalled = "not_installed"
        case badModelFile = "bad_model_file"
        case engineFailed = "engine_failed"
        case engineCrashed = "engine_crashed"
        case outOfMemory = "out_of_memory"
        case diskFull = "disk_full"
        case missingKey = "missing_key"
        case unboundKey = "unbound_key"
        case insecureKey = "insecure_key"
        case untrustedFile = "untrusted_file"
        case wrongKey = "wrong_key"
        case notAllowed = "not_allowed"
        case remoteRefused = "remote_refused"
        case notReachable = "not_reachable"
        case notPulled = "not_pulled"
        case noVision = "no_vision"
        case notFound = "not_found"
        case refused = "refused"
        case rateLimited = "rate_limited"
        case overloaded = "overloaded"
        case quotaSpent = "quota_spent"
        case contextOverflow = "context_overflow"
        case pictureRejected = "picture_rejected"
        case pictureIgnored = "picture_ignored"
        case badRequest = "bad_request"
        case serverError = "server_error"
        case unreadableAnswer = "unreadable_answer"
        case connectionLost = "connection_lost"
        case timedOut = "timed_out"
        case noEvidence = "no_evidence"
        case noRecordedAnswer = "no_recorded_answer"
        case interrupted = "interrupted"

        var shortDescription: String {
            switch self {
            case .missingKey: "needs a key"
            case .missingEngine: "needs an engine"
            case .unboundKey: "key for another host"
            case .insecureKey: "key needs https"
            case .untrustedFile: "file not trusted"
            case .rateLimited: "rate limit"
            case .remoteRefused: "remote, refused"
            case .unreadableAnswer: "answer unreadable"
            default: rawValue.replacing("_", with: " ")
            }
        }
    }
}

extension ModelError {
    /// What a failure says about everything else.
    package enum Scope: Sendable, Hashable {
        /// Another picture may fare better.
        case picture
        /// The server is in trouble, and may be back soon.
        case server
        /// The model cannot be asked until somebody does something about it.
        case model
        /// The user stopped it.
        case interruption
    }

    /// Whether the server may charge for the request although no caption came of it.
    package var mayHaveCost: Bool {
        switch kind {
        case Code.refused.rawValue, Code.pictureIgnored.rawValue, Code.unreadableAnswer.rawValue,
            Code.connectionLost.rawValue, Code.timedOut.rawValue:
            true
        default: false
        }
    }

    /// What the failure says about everything else.
    package var scope: Scope {
        switch kind {
        case Code.interrupted.rawValue: .interruption
        case Code.notReachable.rawValue, Code.rateLimited.rawValue, Code.overloaded.rawValue,
            Code.serverError.rawValue, Code.connectionLost.rawValue, Code.timedOut.rawValue,
            Code.engineCrashed.rawValue:
            .server
        case Code.unknownModel.rawValue, Code.retired.rawValue, Code.missingEngine.rawValue,
            Code.missingKey.rawValue, Code.unboundKey.rawValue, Code.insecureKey.rawValue, Code.untrustedFile.rawValue,
            Code.wrongKey.rawValue, Code.notAllowed.rawValue,
            Code.remoteRefused.rawValue, Code.notPulled.rawValue, Code.noVision.rawValue,
            Code.notFound.rawValue, Code.quotaSpent.rawValue, Code.notInstalled.rawValue, Code.badModelFile.rawValue,
            Code.engineFailed.rawValue, Code.outOfMemory.rawValue, Code.diskFull.rawValue:
            .model
        default: .picture
        }
    }
}
