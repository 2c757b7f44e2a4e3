/// What all rounds of a run share.
struct RunShares: Sendable {
    /// The money that may be spent.
    let purse: Purse
    /// How many pictures may be described.
    let allowance: Allowance
    /// What models could not answer in earlier rounds.
    let failures = RoundFailures()
}
