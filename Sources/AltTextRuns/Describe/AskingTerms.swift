internal import AltText
internal import AltTextModels

/// On what terms models are asked: when, for how much money, and what follows from a failure.
protocol AskingTerms: Sendable {
    /// Whether what has not begun is not to begin any more.
    var isEnding: Bool { get }

    /// Whether a model's server is out of reach for the moment.
    func isAway(_ member: PanelMember) -> Bool

    /// Waits until a model may be asked.
    ///
    /// - Returns: whether it may; otherwise the work is ending.
    func admits(_ member: PanelMember) async -> Bool

    /// Puts aside the most that a question can cost, in US dollars.
    ///
    /// - Returns: whether it could be put aside.
    func reserve(_ dollars: Double) async -> Bool

    /// What a question did cost, in US dollars.
    func settle(reserved: Double, spent: Double)

    /// A model has answered.
    ///
    /// - Parameter dollars: what that cost; `nil` where it cannot be known.
    func answered(_ member: PanelMember, dollars: Double?)

    /// What follows from a failure without an answer.
    ///
    /// - Parameter isFirst: whether it is the first of this model about this picture.
    func consequence(
        of error: ModelError, _ member: PanelMember, isFirst: @Sendable () -> Bool
    ) async -> FailureConsequence
}

/// What follows from a model's failure about one picture.
enum FailureConsequence: Sendable, Hashable {
    /// The picture is put back: it may fare better later.
    case hold
    /// It counts.
    case count(isPassing: Bool)
}

/// Asks whatever is wanted, and counts every failure.
struct UnboundTerms: AskingTerms {
    var isEnding: Bool { false }
    func isAway(_ member: PanelMember) -> Bool { false }
    func admits(_ member: PanelMember) async -> Bool { true }
    func reserve(_ dollars: Double) async -> Bool { true }
    func settle(reserved: Double, spent: Double) {}
    func answered(_ member: PanelMember, dollars: Double?) {}
    func consequence(
        of error: ModelError, _ member: PanelMember, isFirst: @Sendable () -> Bool
    ) async -> FailureConsequence { .count(isPassing: false) }
}
