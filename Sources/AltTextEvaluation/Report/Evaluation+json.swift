package import AltText

extension Evaluation {
    /// The evaluation for programs; the answers can be evaluated again.
    package var json: JSON {
        .object(of: [
            ("pictures", .integer(pictureCount)),
            ("models", .array(models.map(\.json))),
            ("differences", .array(differences.filter(\.isSignificant).map(\.json))),
            ("people", people?.json),
            ("model_ranking_spearman", modelRanking.map { .rounded($0, digits: 3) }),
            ("consensus", .array(consensus.map(\.shortJSON))),
            ("answers", .array(items.map(\.json))),
        ])
    }
}

extension ModelSummary {
    fileprivate var json: JSON {
        .object(of: [
            ("model", .string(model)), ("answers", .integer(answerCount)),
            ("repetition", .string(repetition.rawValue)),
            ("hallucination", hallucination.map { .string($0.rawValue) }),
            ("mood", mood.map { .string($0.rawValue) }),
            ("automatic", .rounded(average, digits: 2)), ("automatic_interval", interval?.json),
            ("average", peoplesAverage.map { .rounded($0, digits: 2) }), ("average_interval", peoplesInterval?.json),
            ("grade", .string(grade.rawValue)), ("seconds", seconds.map { .rounded($0, digits: 3) }),
            ("cost_usd", dollars.map { .rounded($0, digits: 8) }),
        ])
    }
}

extension Interval {
    fileprivate var json: JSON { [.rounded(lower, digits: 2), .rounded(upper, digits: 2)] }
}

extension ModelDifference {
    fileprivate var json: JSON {
        [
            "better": .string(better), "other": .string(other), "points": .rounded(points, digits: 2),
            "pictures": .integer(pictureCount), "p": .rounded(probability, digits: 4),
        ]
    }
}

extension GradeAgreement {
    /// The comparison for programs.
    package var json: JSON {
        .object(of: [
            ("answers", .integer(count)), ("weighted_kappa", kappa.map { .rounded($0, digits: 3) }),
            ("spearman", spearman.map { .rounded($0, digits: 3) }), ("same_letter", .rounded(sameShare, digits: 3)),
            ("within_one_letter", .rounded(nearShare, digits: 3)),
        ])
    }
}

extension Evaluation.Item {
    fileprivate var shortJSON: JSON {
        .object(of: [
            ("picture", .string(answer.picture)), ("model", .string(answer.model)), ("text", .string(answer.text)),
            ("grade", answer.grade.map { .string($0.rawValue) }), ("confidence", .rounded(confidence.value, digits: 3)),
        ])
    }

    fileprivate var json: JSON {
        .object(of: [
            ("picture", .string(answer.picture)), ("model", .string(answer.model)), ("text", .string(answer.text)),
            ("grade", answer.grade.map { .string($0.rawValue) }),
            ("seconds", answer.seconds.map { .rounded($0, digits: 3) }),
            ("cost_usd", answer.dollars.map { .rounded($0, digits: 8) }),
            ("points", .rounded(points, digits: 2)), ("confidence", .rounded(confidence.value, digits: 3)),
            ("hallucinations", rubric.map { .array($0.hallucinations.map { .string($0) }) }),
            ("contested", .array(contested.map { .string($0.claim) })),
        ])
    }
}

extension LeaveOneOut {
    /// The figures for programs.
    package var json: JSON {
        ["agreement": agreement.json, "with_record": withRecord.json, "answers": .integer(answerCount)]
    }
}

extension LeaveOneOut.Quality {
    fileprivate var json: JSON {
        func number(_ value: Double?) -> JSON { value.map { .rounded($0, digits: 3) } ?? .null }
        return [
            "auroc_d_or_worse": number(aurocDOrWorse), "auroc_c_or_worse": number(aurocCOrWorse),
            "spearman": number(spearman),
        ]
    }
}
