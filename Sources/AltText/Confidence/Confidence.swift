#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif
#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#endif

/// How far an answer can be trusted, from whatever is known of it, and why.
///
/// Signals add up to log odds; what is not known adds nothing. One more answer that makes the same claims never lowers
/// it, and no order matters.
package struct Confidence: Sendable, Hashable {
    /// A reason.
    package enum Signal: Sendable, Hashable {
        /// The share of what the other answers say that this one says too, 0...1.
        case agreement(Double, answerCount: Int)
        /// The share of the letters that claim something new, 0...1; loops and padding lower it.
        case density(Double)
        /// How well the model did on other pictures, 0...1.
        case record(Double)
        /// The share of what the answer says that the file says of itself too, 0...1.
        case evidence(Double)
        /// How probable the model held its own words, 0...1.
        case probability(Double)
        /// What a check has to say against the text.
        case finding(Finding)
    }

    /// What is known of an answer beside what others answered.
    package struct Circumstances: Sendable {
        /// How probable the model held its own words, 0...1.
        package var probability: Double?
        /// What checks have to say against the text.
        package var findings: [Finding]
        /// What the file says of itself: text read in the picture, an embedded description, the place.
        package var evidence: [ContentWords]

        /// Collects what is known.
        package init(probability: Double? = nil, findings: [Finding] = [], evidence: [ContentWords] = []) {
            self.probability = probability
            self.findings = findings
            self.evidence = evidence
        }
    }

    /// The estimated chance that a reviewer accepts the text unchanged, 0...1.
    package private(set) var value: Double
    /// ``value`` before what people decided about other texts corrected it.
    package let estimate: Double
    /// What it was made from, in the order of their weight.
    package let signals: [Signal]
    /// Agreement, density and record together: it puts answers in the same order as ``value`` does where nothing else is
    /// known of them, and tells apart what is near 0 or 1.
    package let score: Double

    /// What nothing but a clean answer is worth: no second answer confirms it.
    static let unconfirmed = 0.9
    /// The score at which a person accepts every other answer, and the log odds that a point of score adds, both rounded
    /// from the published grades of 59 answers (A and B accepted): see docs/evaluation.md. ``Calibration`` corrects them.
    private static let evenScore = 1.1
    private static let slope = 10.0
    /// The record of a model of which nothing is known: a C, three points of five.
    static let unknownRecord = 0.6

    /// Weighs what there is of one answer among others.
    package init(
        _ agreement: Agreement, answerAt index: Int, circumstances: Circumstances = Circumstances()
    ) {
        let answer = agreement.answer(at: index)
        let coverage = agreement.coverage(ofAnswerAt: index)
        var signals: [Signal] = []
        if let coverage { signals.append(.agreement(coverage, answerCount: agreement.answerCount)) }
        if let record = answer.record { signals.append(.record(record)) }
        signals.append(.density(answer.words.density))
        // Nobody contradicts an answer that is alone.
        score = (coverage ?? 1) + answer.words.density + (answer.record ?? Self.unknownRecord)
        var logOdds = (score - Self.unknownRecord - Self.evenScore) * Self.slope
        if let evidence = Self.share(of: answer.words, in: circumstances.evidence), evidence > 0 {
            signals.append(.evidence(evidence))
            // At most odds e times as good: the file confirms, but what it does not name may be there all the same.
            logOdds += evidence
        }
        var value = 1 / (1 + exp(-logOdds))
        if coverage == nil { value = min(Self.unconfirmed, value) }
        if let probability = circumstances.probability, probability.isFinite {
            signals.append(.probability(probability))
            value = min(value, max(0, probability))
        }
        for finding in circumstances.findings.sorted(by: { ($0.severity, $0.code) > ($1.severity, $1.code) }) {
            signals.append(.finding(finding))
            value *= finding.severity.remainder
        }
        self.signals = signals
        self.value = value
        estimate = value
    }

    /// The same, corrected by what people decided about other texts.
    package func corrected(by calibration: Calibration) -> Confidence {
        var corrected = self
        corrected.value = calibration.corrected(estimate)
        return corrected
    }

    /// The same, at most as high as something else that it depends on.
    func limited(to limit: Double) -> Confidence {
        var limited = self
        limited.value = min(value, limit)
        return limited
    }

    /// The share of an answer that the file says too; `nil` where the file says nothing.
    private static func share(of words: ContentWords, in evidence: [ContentWords]) -> Double? {
        let known = evidence.reduce(into: Set()) { $0.formUnion($1.claims) }
        guard !known.isEmpty else { return nil }
        // In the order of the alphabet: sums must be the same every time.
        let all = words.claims.sorted().reduce(0) { $0 + ContentWords.weight(of: $1) }
        let shared = words.claims.intersection(known).sorted().reduce(0) { $0 + ContentWords.weight(of: $1) }
        return all > 0 ? shared / all : 0
    }
}

extension Finding.Severity {
    /// What is left of the confidence in a text with such a finding.
    var remainder: Double {
        switch self {
        case .note: 1
        case .warning: 0.6
        case .error: 0.2
        }
    }
}
