public import AltText

/// What a run would take. Nothing was sent or written to find out.
public struct RunForecast: Sendable, Hashable {
    /// What one model would take.
    public struct Share: Sendable, Hashable {
        /// The name of the model.
        public let model: String
        /// Whether pictures would leave this machine.
        public let isRemote: Bool
        /// How often it would be asked: pictures about which its answer is in the ledger are left out.
        public let questions: Int
        /// Tokens read, estimated; `nil` where no rule for the model's pictures is known.
        public let inputTokens: Int?
        /// US dollars, estimated; `nil` where that cannot be known.
        public let dollars: Double?
        /// How long it would take, from what its answers took before; `nil` where there were none.
        public let duration: Duration?
    }

    /// Pictures that the run lists.
    public internal(set) var listed = 0
    /// Pictures that would be described, within the limits on pictures and cost.
    public internal(set) var toDescribe = 0
    /// Pictures that have a text, need none, or wait for something else.
    public internal(set) var settled = 0
    /// Pictures that could not be read.
    public internal(set) var unreadable = 0
    /// Pictures that the run would not get to, because as many were described as it may, or its money was spent.
    public internal(set) var beyondLimits = 0
    /// How many pictures were prepared to see what one takes; the rest is taken to be like them.
    public internal(set) var sampled = 0
    /// Why the first of the pictures that could not be read could not; `nil` where all could.
    public internal(set) var problem: Failure?
    /// What each model would take, in the order in which they were asked for.
    public internal(set) var shares: [Share] = []
    /// The names of the models that are asked together, in the order of the rounds.
    public internal(set) var rounds: [[String]] = []
}
