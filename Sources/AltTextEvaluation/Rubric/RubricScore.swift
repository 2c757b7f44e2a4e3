package import AltText

/// What an answer is worth by the rubric of its picture, and why.
///
/// Points are those of letters, A 5 … F 0: five for the share of the things that are named, one more for the mood, one
/// off for each fault of grammar and for each word said again, at most two of each, and two off for each claim of what is
/// known not to be there: a reader who cannot see is misled by it, and merely left alone by what is missing.
package struct RubricScore: Sendable, Hashable {
    /// The points, 0...5.
    package let points: Double
    /// The letter of the points.
    package var grade: Grade { Grade(points: points) }
    /// The share of the things that are named, 0...1.
    package let namedShare: Double
    /// Whether the mood is named.
    package let hasMood: Bool
    /// What the answer claims and is not there.
    package let hallucinations: [String]
    /// How good the answer's language is.
    package let faults: TextFaults

    init(_ text: String, by entry: Rubric.Entry) {
        let words = Phrase.words(text)
        let named = entry.things.count { synonyms in synonyms.contains { $0.occurs(in: words) } }
        namedShare = Double(named) / Double(entry.things.count)
        hasMood = entry.mood.contains { $0.occurs(in: words) }
        hallucinations = entry.absent.filter { $0.occurs(in: words) }.map(\.text)
        faults = TextFaults(text)
        let faultCount = min(2, faults.repetitionCount) + min(2, faults.grammarCount)
        let points = 5 * namedShare + (hasMood ? 1 : 0) - Double(faultCount + 2 * hallucinations.count)
        self.points = min(5, max(0, points))
    }
}

extension Rubric {
    /// Scores an answer; `nil` where the rubric does not know the picture.
    package func score(_ answer: GradedAnswers.Answer) -> RubricScore? {
        self[answer.picture].map { RubricScore(answer.text, by: $0) }
    }
}
