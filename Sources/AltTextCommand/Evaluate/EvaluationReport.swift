import AltText
import AltTextEvaluation

/// What `alttext evaluate` found.
struct EvaluationReport {
    private let models: [(name: String, average: Double?, count: Int)]
    private let leaveOneOut: LeaveOneOut?

    init(_ set: GradedAnswers, leaveOneOut: LeaveOneOut?) {
        let grades = Dictionary(grouping: set.answers, by: \.model).mapValues { $0.compactMap { $0.grade?.points } }
        models = grades.sorted { $0.key < $1.key }.map { name, points in
            (name, points.isEmpty ? nil : Double(points.reduce(0, +)) / Double(points.count), points.count)
        }
        self.leaveOneOut = leaveOneOut
    }

    /// For programs.
    var json: JSON {
        .object(of: [
            (
                "models",
                .array(
                    models.map { model in
                        .object(of: [
                            ("model", .string(model.name)), ("graded", .integer(model.count)),
                            ("average", model.average.map { .rounded($0, digits: 2) }),
                            ("grade", model.average.map { .string(Grade(points: $0).rawValue) }),
                        ])
                    })
            ),
            ("leave_one_out", leaveOneOut?.json),
        ])
    }

    /// For people.
    var text: String {
        var table = Table(heading: ["model", "graded", "average", "grade"])
        for model in models {
            let average = model.average.map { JSON.rounded($0, digits: 2).text } ?? "-"
            table.append([
                model.name, String(model.count), average, model.average.map { Grade(points: $0).rawValue } ?? "-",
            ])
        }
        guard let leaveOneOut else { return table.text() }
        return table.text() + "\n\nleave one picture out: " + leaveOneOut.json.text
    }
}

extension LeaveOneOut {
    fileprivate var json: JSON {
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
