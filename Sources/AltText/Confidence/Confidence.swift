/// How far an answer can be trusted, from whatever is known of it: the mean of the signals there are.
///
/// It puts answers in order, the most doubtful first; until it is calibrated on decisions it is no probability. One more
/// answer that makes the same claims never lowers it.
public struct Confidence: Sendable, Hashable {
    /// A reason, 0...1.
    public enum Signal: Sendable, Hashable {
        /// The share of what the other answers say that this one says too.
        case agreement(Double)
        /// The share of the words that claim something new; loops and padding lower it.
        case density(Double)
        /// How well the model did on other pictures.
        case record(Double)

        var value: Double {
            switch self {
            case .agreement(let value), .density(let value), .record(let value):
                value.isNaN ? 0 : min(1, max(0, value))
            }
        }
    }

    /// 0 nothing speaks for the answer … 1 everything does; 0.5 where nothing is known.
    public let value: Double
    /// The signals it was made from.
    public let signals: [Signal]

    /// Weighs signals.
    public init(_ signals: [Signal]) {
        self.signals = signals
        value = signals.isEmpty ? 0.5 : signals.map(\.value).sorted().reduce(0, +) / Double(signals.count)
    }

    /// Weighs what there is of one answer among others.
    ///
    /// - Parameter record: how well its model did on other pictures, 0...1.
    public init(_ agreement: Agreement, answerAt index: Int, record: Double? = nil) {
        var signals: [Signal] = [.density(agreement.words(ofAnswerAt: index).density)]
        if let coverage = agreement.coverage(ofAnswerAt: index) { signals.append(.agreement(coverage)) }
        if let record { signals.append(.record(record)) }
        self.init(signals)
    }
}
