/// What several answers about one picture have in common, and what only some of them claim.
///
/// An answer scores by how much it says of what the others say, by how little it pads, and by the record of its model.
/// How much the word of each counts is the square of its own score: one that agrees with good answers is a good answer,
/// and a model twice as good as another is worth more than two of it, which err alike. Scores and trust are found
/// together, as ranks of pages are (Brin and Page 1998). The order of the answers does not matter.
package struct Agreement: Sendable {
    /// One answer.
    package struct Answer: Sendable {
        let words: ContentWords
        let record: Double?

        /// An answer.
        ///
        /// - Parameter record: how well its model did on other pictures, 0...1; `nil` where that is not known.
        package init(_ words: ContentWords, record: Double? = nil) {
            self.words = words
            self.record = record.flatMap { $0.isFinite ? min(1, max(0, $0)) : nil }
        }
    }

    /// A claim that no more than half of the answers make.
    package struct Contested: Sendable, Hashable {
        /// The word, as the answer puts it.
        package let claim: String
        /// How many answers make the claim.
        package let supporterCount: Int

        /// Creates a contested claim.
        package init(claim: String, supporterCount: Int) {
            self.claim = claim
            self.supporterCount = supporterCount
        }
    }

    private let answers: [Answer]
    /// The answers that make a claim, by number, in the order of the alphabet.
    private let support: [(claim: String, supporters: Set<Int>)]
    /// The share of what the other answers say that each one says too; `nil` where no other answer says anything.
    private let coverages: [Double?]
    private let scores: [Double]

    /// Scores settle to four digits within as many rounds; more change nothing.
    private static let roundCount = 9

    /// Compares answers about one picture.
    package init(_ answers: [Answer]) {
        self.answers = answers
        var supporters: [String: Set<Int>] = [:]
        for (index, answer) in answers.enumerated() {
            for claim in answer.words.claims { supporters[claim, default: []].insert(index) }
        }
        let support = supporters.sorted { $0.key < $1.key }.map { (claim: $0.key, supporters: $0.value) }
        var scores = [Double](repeating: 1, count: answers.count)
        var coverages = [Double?](repeating: nil, count: answers.count)
        for _ in 0..<Self.roundCount {
            coverages = Self.coverages(support, trust: scores.map { $0 * $0 })
            scores = answers.indices.map { index in
                (coverages[index] ?? 0) + answers[index].words.density + (answers[index].record ?? 0)
            }
        }
        self.support = support
        self.coverages = coverages
        self.scores = scores
    }

    private static func coverages(_ support: [(claim: String, supporters: Set<Int>)], trust: [Double]) -> [Double?] {
        var said = [Double](repeating: 0, count: trust.count)
        var shared = said
        for (claim, supporters) in support {
            let weight = ContentWords.weight(of: claim)
            // The least first: sums must not depend on the order of answers.
            let all = supporters.map { trust[$0] }.sorted().reduce(0, +)
            for index in trust.indices {
                let isMade = supporters.contains(index)
                let others = isMade ? supporters.count > 1 ? max(0, all - trust[index]) : 0 : all
                said[index] += others * weight
                if isMade { shared[index] += others * weight }
            }
        }
        return zip(said, shared).map { $0 > 0 ? $1 / $0 : nil }
    }

    /// How many answers there are.
    package var answerCount: Int { answers.count }

    /// The share of what the other answers say that this one says too, 0...1, longer words and better answers counting
    /// more.
    ///
    /// - Returns: `nil` where no other answer says anything.
    package func coverage(ofAnswerAt index: Int) -> Double? { coverages[index] }

    /// The claims of an answer that no more than half of all answers make, in the order of the alphabet.
    package func contested(inAnswerAt index: Int) -> [Contested] { contested(in: answers[index].words) }

    /// The claims of a text that some answers make, but no more than half of them, in the order of the alphabet.
    func contested(in words: ContentWords) -> [Contested] {
        support.compactMap { claim, supporters in
            guard answers.count > 1, supporters.count * 2 <= answers.count, let spoken = words.spoken[claim] else {
                return nil
            }
            return Contested(claim: spoken, supporterCount: supporters.count)
        }
    }

    /// The answer that says most of what the others say, pads least and comes of the best model; `nil` without answers.
    ///
    /// - Returns: its index. Of equals, the first.
    package var consensus: Int? {
        scores.indices.max { scores[$0] < scores[$1] - 1e-12 || (scores[$0] <= scores[$1] + 1e-12 && $0 > $1) }
    }

    func answer(at index: Int) -> Answer { answers[index] }
}
