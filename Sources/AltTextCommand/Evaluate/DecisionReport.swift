import AltText

/// What `alttext evaluate --decisions` prints: whether confidence meant what it said, and how models did with reviewers.
struct DecisionReport {
    let experience: Experience

    private var reliability: Reliability { Reliability(experience.decisions) }

    /// For programs.
    var json: JSON {
        let reliability = reliability
        return .object(of: [
            ("decisions", .integer(experience.decisions.count)),
            ("brier", reliability.brier.map { .rounded($0, digits: 3) }),
            ("calibration_error", reliability.calibrationError.map { .rounded($0, digits: 3) }),
            (
                "bands",
                .array(
                    reliability.bands.map { band in
                        [
                            "from": .rounded(band.lowerBound, digits: 1), "count": .integer(band.count),
                            "confidence": .rounded(band.meanConfidence, digits: 3),
                            "accepted": .rounded(band.acceptedShare, digits: 3),
                            "corrected": .rounded(
                                experience.calibration.corrected(band.meanConfidence), digits: 3),
                        ]
                    })
            ),
            (
                "models",
                .object(
                    experience.models.models.map { name in
                        JSON.Member(
                            name,
                            [
                                "judgements": .integer(experience.models.count(of: name)),
                                "record": .rounded(experience.models.value(of: name), digits: 3),
                            ])
                    })
            ),
        ])
    }

    /// For people.
    var text: String {
        guard !experience.models.models.isEmpty else {
            return "Nobody has decided about a text by a model yet. \"alttext review\" shows those that wait."
        }
        var bands = Table(heading: ["confidence from", "decisions", "mean", "accepted", "now taken for"])
        for band in reliability.bands {
            bands.append([
                JSON.rounded(band.lowerBound, digits: 1).text, String(band.count), number(band.meanConfidence),
                number(band.acceptedShare), number(experience.calibration.corrected(band.meanConfidence)),
            ])
        }
        var models = Table(heading: ["model", "judgements", "record"])
        for name in experience.models.models {
            models.append([
                name, String(experience.models.count(of: name)), number(experience.models.value(of: name)),
            ])
        }
        return (experience.decisions.isEmpty ? [models.text()] : [bands.text(), models.text()])
            .joined(separator: "\n\n")
    }

    private func number(_ value: Double) -> String { JSON.rounded(value, digits: 2).text }
}
