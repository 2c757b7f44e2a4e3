extension Confidence.Signal {
    /// A word for programs, in snake case.
    package var code: String {
        switch self {
        case .agreement: "agreement"
        case .density: "density"
        case .record: "record"
        case .evidence: "evidence"
        case .probability: "probability"
        case .finding(let finding): finding.code
        }
    }

    /// How strong the signal is, 0...1; `nil` for a finding.
    package var strength: Double? {
        switch self {
        case .agreement(let value, _), .density(let value), .record(let value), .evidence(let value),
            .probability(let value):
            value
        case .finding: nil
        }
    }

    /// The reason in a sentence for people.
    package var reason: String {
        func percent(_ share: Double) -> String { "\(Int((min(1, max(0, share)) * 100).rounded())) %" }
        return switch self {
        case .agreement(let share, let count):
            "It says \(percent(share)) of what the other \(count == 2 ? "answer says" : "\(count - 1) answers say")."
        case .density(let share): "\(percent(share)) of its letters tell something new."
        case .record(let share): "On other pictures its model did \(percent(share)) as well as possible."
        case .evidence(let share): "The file itself says \(percent(share)) of it too."
        case .probability(let share): "The model held its own words for \(percent(share)) probable."
        case .finding(let finding): finding.message
        }
    }
}
