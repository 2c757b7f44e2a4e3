import AltText
import AltTextEvaluation

/// What `alttext evaluate` prints.
struct EvaluationReport {
    let evaluation: Evaluation
    let leaveOneOut: LeaveOneOut?
    var verdicts: Judge.Verdicts?

    /// For programs.
    var json: JSON {
        var json = evaluation.json
        if let leaveOneOut {
            json["leave_one_out"] = leaveOneOut.json
            let reliability = Reliability(leaveOneOut.decisions)
            json["reliability"] = .object(of: [
                ("brier", reliability.brier.map { .rounded($0, digits: 3) }),
                ("calibration_error", reliability.calibrationError.map { .rounded($0, digits: 3) }),
            ])
        }
        if let verdicts {
            json["judge"] = .object(of: [
                ("model", .string(verdicts.judge)), ("failures", .integer(verdicts.failureCount)),
                ("people", verdicts.agreement(on: evaluation.items)?.json),
                ("grades", .array(grades(verdicts))),
            ])
        }
        return json
    }

    private func grades(_ verdicts: Judge.Verdicts) -> [JSON] {
        evaluation.items.compactMap { item in
            guard let grade = verdicts.grades[[item.answer.picture, item.answer.model]] else { return nil }
            return [
                "picture": .string(item.answer.picture), "model": .string(item.answer.model),
                "grade": .string(grade.rawValue),
            ]
        }
    }

    /// For people.
    var text: String {
        var table = Table(
            heading: ["model", "answers", "repetition", "hallucination", "mood", "automatic", "average", "grade"])
        for model in evaluation.models {
            func number(_ value: Double?) -> String { value.map { JSON.rounded($0, digits: 2).text } ?? "-" }
            table.append([
                model.model, String(model.answerCount), model.repetition.rawValue, model.hallucination?.rawValue ?? "-",
                model.mood?.rawValue ?? "-", number(model.average), number(model.peoplesAverage), model.grade.rawValue,
            ])
        }
        var parts = [table.text()]
        if let people = evaluation.people { parts.append("people and the automatic score: " + people.json.text) }
        if let verdicts, let people = verdicts.agreement(on: evaluation.items) {
            parts.append("people and \(verdicts.judge): " + people.json.text)
        }
        if let leaveOneOut { parts.append("leave one picture out: " + leaveOneOut.json.text) }
        return parts.joined(separator: "\n\n")
    }
}
