/// What phrases of a language pack are listed for.
enum PhraseList: Sendable, Hashable, CaseIterable {
    /// Stands for a text that is missing, as a whole text.
    case placeholder
    /// Says that a picture is a picture, at the beginning of a text.
    case prefix
    /// What is no such beginning although it reads like one: "photo de famille".
    case notPrefix
    /// Says whose picture it is.
    case credit
    /// Says so where a name follows.
    case creditBeforeName
    /// Is not sure.
    case hedge
    /// Reads like one that is not sure, and is: "se parece a".
    case notHedge
    /// Speaks of the model or of what it was asked.
    case model
    /// Does so at the beginning of a text.
    case modelOpening
    /// Gives orders.
    case instruction
}
