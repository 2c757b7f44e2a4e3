internal import AltText

/// What all rounds of a run share.
struct RunShares: Sendable {
    /// The money that may be spent.
    let purse: Purse
    /// How many pictures may be described.
    let allowance: Allowance
    /// What people made of earlier texts, when the run began.
    let experience: Experience
    /// What models have answered.
    let book: LedgerBook
    /// Hold pictures back while a model's server is out of reach, by the model's name.
    let gates: [String: Gate]
}
