import Synchronization

/// What was downloaded so far, from one pull to the next.
final class PullProgress: Sendable {
    private struct State {
        var attempts: [String: Int] = [:]
        var completed: [String: Int] = [:]
        var done: Set<String> = []
    }

    private let state = Mutex(State())

    func isDone(_ model: String) -> Bool { state.withLock { $0.done.contains(model) } }

    func nextAttempt(of model: String) -> Int {
        state.withLock { state in
            state.attempts[model, default: 0] += 1
            return state.attempts[model, default: 1]
        }
    }

    /// The lines of one pull, and notes how far it came.
    func lines(of pull: FakeOllama.Pull, attempt: Int) -> (lines: [JSONValue], isInterrupted: Bool) {
        state.withLock { state in
            let steps = Self.downloads(of: pull, completed: state.completed)
            let all = [["status": "pulling manifest"]] + steps.map(\.line)
            guard attempt == 1, let failure = pull.failure, let limit = failure.lineLimit else {
                for layer in pull.layers { state.completed[layer.digest] = layer.byteCount }
                state.done.insert(pull.model.name)
                return (all + Self.ending, false)
            }
            for step in steps.prefix(max(0, limit - 1)) { state.completed[step.digest] = step.completed }
            let lines = Array(all.prefix(limit))
            if case .errorLine(let message, _) = failure { return (lines + [["error": .string(message)]], false) }
            return (lines, true)
        }
    }

    private static let ending: [JSONValue] = [
        ["status": "verifying sha256 digest"], ["status": "writing manifest"], ["status": "success"],
    ]

    private struct Step {
        let digest: String
        let completed: Int
        let line: JSONValue
    }

    /// Quarter by quarter, one layer after the other in each quarter; what is there already is not fetched again.
    private static func downloads(of pull: FakeOllama.Pull, completed: [String: Int]) -> [Step] {
        (0...4).flatMap { quarter in
            pull.layers.compactMap { layer -> Step? in
                let bytes = layer.byteCount * quarter / 4
                let before = completed[layer.digest] ?? 0
                guard bytes >= before else { return nil }
                return Step(digest: layer.digest, completed: bytes, line: line(layer, completed: bytes))
            }
        }
    }

    private static func line(_ layer: FakeOllama.Pull.Layer, completed: Int) -> JSONValue {
        let short = layer.digest.dropFirst("sha256:".count).prefix(12)
        let fields: JSONValue = [
            "status": "pulling \(String(short))", "digest": .string(layer.digest), "total": .integer(layer.byteCount),
        ]
        return completed == 0 ? fields : fields.merging(["completed": .integer(completed)])
    }
}

extension FakeOllama.Pull.Failure {
    var lineLimit: Int? {
        switch self {
        case .refused: nil
        case .errorLine(_, let lines), .interrupted(let lines): lines
        }
    }
}
