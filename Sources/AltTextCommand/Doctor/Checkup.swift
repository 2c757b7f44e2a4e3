import AltText

/// What `alttext doctor` found.
struct Checkup: Sendable {
    enum State: String, Sendable {
        /// It works.
        case fine
        /// It is not there; AltText works without it.
        case missing
        /// It is there and does not work.
        case broken
    }

    struct Finding: Sendable {
        let subject: String
        let state: State
        let detail: String
    }

    var findings: [Finding] = []
    /// The best model that is ready, by name.
    var bestModel: String?
    /// The quickest ways to get a model, or a better one.
    var ways: [String] = []

    /// Whether a picture could be described at all.
    var isUsable: Bool { !findings.contains { $0.subject == "pictures" && $0.state == .broken } && bestModel != nil }

    mutating func add(_ subject: String, _ state: State, _ detail: String) {
        findings.append(Finding(subject: subject, state: state, detail: detail))
    }

    /// The findings for people.
    var text: String {
        var table = Table(heading: ["", "WHAT", "DETAILS"])
        for finding in findings { table.append([finding.mark, finding.subject, finding.detail]) }
        var lines = [table.text(), ""]
        lines.append("Best model right now: \(bestModel ?? "none")")
        lines.append("The quickest ways to a good model:")
        for (place, way) in ways.enumerated() { lines.append("  \(place + 1). \(way)") }
        return lines.joined(separator: "\n")
    }

    /// The findings for programs.
    var json: JSON {
        .object(of: [
            (
                "checks",
                .array(
                    findings.map {
                        [
                            "subject": .string($0.subject), "state": .string($0.state.rawValue),
                            "detail": .string($0.detail),
                        ]
                    })
            ),
            ("best_model", bestModel.map { .string($0) }),
            ("ways", .array(ways.map { .string($0) })),
        ])
    }
}

extension Checkup.Finding {
    /// A sign that needs no colour.
    fileprivate var mark: String {
        switch state {
        case .fine: "ok"
        case .missing: "--"
        case .broken: "!!"
        }
    }
}
