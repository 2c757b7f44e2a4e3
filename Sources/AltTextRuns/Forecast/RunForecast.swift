package import AltText

/// What a run would take. Nothing was sent or written to find out.
package struct RunForecast: Sendable, Hashable {
    /// What one model would take.
    package struct Share: Sendable, Hashable {
        /// The name of the model.
        package let model: String
        /// Whether pictures would leave this machine.
        package let isRemote: Bool
        /// How often it would be asked: pictures about which its answer is in the ledger are left out.
        package let questions: Int
        /// Tokens read, estimated; `nil` where no rule for the model's pictures is known.
        package let inputTokens: Int?
        /// US dollars, estimated; `nil` where that cannot be known.
        package let dollars: Double?
        /// How long it would take, from what its answers took before; `nil` where there were none.
        package let duration: Duration?
    }

    /// Pictures that the run lists.
    package internal(set) var listed = 0
    /// Pictures that would be described, within the limits on pictures and cost.
    package internal(set) var toDescribe = 0
    /// Pictures that have a text, need none, or wait for something else.
    package internal(set) var settled = 0
    /// Pictures that could not be read.
    package internal(set) var unreadable = 0
    /// Pictures that the run would not get to, because as many were described as it may, or its money was spent.
    package internal(set) var beyondLimits = 0
    /// How many pictures were prepared to see what one takes; the rest is taken to be like them.
    package internal(set) var sampled = 0
    /// Why the first of the pictures that could not be read could not; `nil` where all could.
    package internal(set) var problem: Failure?
    /// What each model would take, in the order in which they were asked for.
    package internal(set) var shares: [Share] = []
    /// The names of the models that are asked together, in the order of the rounds.
    package internal(set) var rounds: [[String]] = []
}
