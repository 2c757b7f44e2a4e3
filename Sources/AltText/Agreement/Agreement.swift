/// What several answers about one picture have in common, and what only some of them claim.
///
/// The order of the answers does not matter.
public struct Agreement: Sendable {
    /// One answer, and how much its word counts.
    public struct Answer: Sendable {
        let words: ContentWords
        let weight: Double

        /// An answer; the weight is the trust in who gave it, 1 where nothing is known, never below 0.
        public init(_ words: ContentWords, weight: Double = 1) {
            self.words = words
            self.weight = weight.isFinite ? max(0, weight) : 0
        }
    }

    /// A claim that less than half of the answers make.
    public struct Contested: Sendable, Hashable {
        /// The word, without its endings.
        public let claim: String
        /// How many answers make the claim.
        public let supporters: Int
    }

    /// How many answers there are.
    public var answerCount: Int { answers.count }
    private let answers: [Answer]
    private let weights: WordWeights
    /// The weights of the answers that make a claim, the least first: sums must not depend on the order of answers.
    private let support: [(claim: String, weights: [Double])]

    /// Compares answers about one picture.
    public init(_ answers: [Answer], weights: WordWeights = WordWeights()) {
        self.answers = answers
        self.weights = weights
        var support: [String: [Double]] = [:]
        for answer in answers { for claim in answer.words.claims { support[claim, default: []].append(answer.weight) } }
        self.support = support.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    }

    /// The share of what the other answers say that this one says too, 0...1, each claim counted by who makes it and by
    /// how much it tells.
    ///
    /// - Returns: `nil` where no other answer says anything.
    public func coverage(ofAnswerAt index: Int) -> Double? {
        let answer = answers[index]
        var shared = 0.0
        var all = 0.0
        for (claim, supporters) in support {
            let isMade = answer.words.claims.contains(claim)
            let others = max(0, supporters.reduce(0, +) - (isMade ? answer.weight : 0))
            let told = others * weights[claim]
            all += told
            if isMade { shared += told }
        }
        return all > 1e-9 ? shared / all : nil
    }

    func words(ofAnswerAt index: Int) -> ContentWords { answers[index].words }

    /// The claims of an answer that less than half of all answers make, in the order of the alphabet.
    public func contested(inAnswerAt index: Int) -> [Contested] {
        support.filter { $0.weights.count * 2 < answers.count && answers[index].words.claims.contains($0.claim) }
            .map { Contested(claim: $0.claim, supporters: $0.weights.count) }
    }

    /// The answer that misses least of what the others say, and pads least; `nil` without answers.
    ///
    /// - Returns: its index. Of equals, the first.
    public var consensus: Int? {
        let scores = answers.indices.map { (coverage(ofAnswerAt: $0) ?? 0) + answers[$0].words.density }
        return scores.indices.max { scores[$0] < scores[$1] - 1e-12 || (scores[$0] <= scores[$1] + 1e-12 && $0 > $1) }
    }
}
