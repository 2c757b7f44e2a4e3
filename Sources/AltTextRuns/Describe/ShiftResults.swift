internal import AltText

/// Puts together what models answer about pictures in several shifts. A picture is done when it has been in each.
struct ShiftResults {
    /// What came of one picture in one shift.
    struct Answers: Sendable {
        let index: Int
        let name: String
        var outcomes: [PictureResult.Outcome] = []
        var pictureFailure: Failure?
        var evidence: [String] = []
    }

    /// The names of the models that were asked for, in that order.
    let choices: [String]
    /// Why models cannot be asked, by name.
    let obstacles: [String: Failure]
    /// How many shifts there are.
    let shiftCount: Int

    private var waiting: [Int: (answers: Answers, shiftCount: Int)] = [:]

    init(choices: [String], obstacles: [String: Failure], shiftCount: Int) {
        self.choices = choices
        self.obstacles = obstacles
        self.shiftCount = shiftCount
    }

    /// Takes in what came of a picture.
    ///
    /// - Returns: the whole result, if this was the last that was missing.
    mutating func add(_ answers: Answers) -> PictureResult? {
        var (sum, count) = waiting.removeValue(forKey: answers.index) ?? (answers, 0)
        if count > 0 { sum.outcomes += answers.outcomes }
        sum.pictureFailure = sum.pictureFailure ?? answers.pictureFailure
        if sum.evidence.isEmpty { sum.evidence = answers.evidence }
        count += 1
        guard count < shiftCount else { return result(of: sum) }
        waiting[answers.index] = (sum, count)
        return nil
    }

    /// What there is of pictures that have not been in every shift, since the user stopped it: nothing of it is lost.
    mutating func unfinished() -> [PictureResult] {
        defer { waiting.removeAll() }
        return waiting.values.map(\.answers).sorted { $0.index < $1.index }.map(result(of:))
    }

    private func result(of answers: Answers) -> PictureResult {
        let answered = answers.outcomes.reduce(into: [:]) { $0[$1.model] = $1 }
        let all = choices.map { name in
            answered[name]
                ?? PictureResult.Outcome(
                    model: name, result: .failure(obstacles[name] ?? answers.pictureFailure ?? .unanswered))
        }
        return PictureResult(
            index: answers.index, name: answers.name, outcomes: all, pictureFailure: answers.pictureFailure,
            evidence: answers.evidence)
    }
}

extension Failure {
    /// What stands in for an outcome that went missing, so that it is never taken for success.
    fileprivate static let unanswered = Failure(kind: "unanswered", message: "The model was not asked.")
}
