internal import AltText
internal import AltTextLedger
internal import AltTextModels

/// Adds up what a run would do, and makes a forecast of it. What was not looked at closely is taken to be like what was.
struct ForecastTally {
    private let models: [Model]
    private let options: RunOptions

    var listed = 0
    var settled = 0
    var beyondLimits = 0
    private(set) var sampled = 0
    private var unreadable = 0
    private var problem: Failure?
    private var described = 0
    /// Pictures of which nobody knows yet which models would be asked.
    private var unknown = 0
    /// The same among those that were looked at closely.
    private var sampledUnknown = 0
    /// Upgrades, which come after all that has no text; only where a limit may cut them off.
    private var upgrades: [PictureOutlook.Subject] = []
    private var counts: [String: Count] = [:]
    /// What was asked about already, by digest and model: identical pictures are asked about once.
    private var asked: Set<[String]> = []

    /// What one model would be asked.
    fileprivate struct Count {
        /// Questions that are sure.
        var questions = 0
        /// Those among the pictures of which only a close look told.
        var sampledQuestions = 0
        /// Questions that were put together.
        var plans = 0
        var tokens = 0
        var dollars = 0.0
        var worstDollars = 0.0
        var hasUnknownTokens = false
        var hasUnknownDollars = false
    }

    /// Below so many answers the estimate tells more than what they cost.
    private static let tellingAnswers = 5

    init(models: [Model], options: RunOptions) {
        self.models = models
        self.options = options
    }

    /// Whether as many pictures are described as the run may.
    var isLimitReached: Bool { options.limit.map { described >= $0 } ?? false }

    /// Counts pictures that the run does not get to.
    mutating func skip(_ count: Int) {
        listed += count
        beyondLimits += count
    }

    mutating func addUnreadable(_ failure: Failure) {
        unreadable += 1
        problem = problem ?? failure
    }

    /// Keeps an upgrade for later, where a limit may cut it off.
    ///
    /// - Returns: whether it was kept, or is beyond the limit for certain.
    mutating func postpones(_ subject: PictureOutlook.Subject) -> Bool {
        guard let limit = options.limit, subject.isUpgrade else { return false }
        if upgrades.count < limit { upgrades.append(subject) } else { beyondLimits += 1 }
        return true
    }

    /// The upgrades that were kept for later.
    mutating func takeUpgrades() -> [PictureOutlook.Subject] {
        defer { upgrades = [] }
        return upgrades
    }

    /// Counts a picture that would be described.
    ///
    /// - Parameter silent: the names of the models that would be asked; `nil` where that is not known.
    mutating func add(_ silent: Set<String>?) {
        described += 1
        guard let silent else { return unknown += 1 }
        for name in silent { counts[name, default: Count()].questions += 1 }
    }

    /// Counts a picture that was looked at closely.
    ///
    /// - Parameters:
    ///   - questions: what would be asked of whom.
    ///   - digest: the digest of its bytes.
    ///   - wasKnown: whether it was clear before who would be asked.
    mutating func add(_ questions: [(Model, Question)], digest: String, wasKnown: Bool) {
        described += 1
        sampled += 1
        if !wasKnown { sampledUnknown += 1 }
        for (model, question) in questions where asked.insert([digest, model.name]).inserted {
            counts[model.name, default: Count()].add(question, to: model, wasKnown: wasKnown)
        }
    }
}

extension ForecastTally.Count {
    fileprivate mutating func add(_ question: Question, to model: Model, wasKnown: Bool) {
        questions += 1
        if !wasKnown { sampledQuestions += 1 }
        plans += 1
        let plan = TokenPlan(question, for: model)
        tokens += plan.textTokens + (plan.pictureTokens ?? 0)
        hasUnknownTokens = hasUnknownTokens || plan.pictureTokens == nil
        dollars += plan.dollars ?? 0
        hasUnknownDollars = hasUnknownDollars || plan.dollars == nil
        worstDollars = max(worstDollars, model.worstCost(of: question))
    }
}

// MARK: - The forecast

extension ForecastTally {
    /// The forecast.
    ///
    /// - Parameters:
    ///   - remote: the names of the models that run elsewhere.
    ///   - usual: what their answers usually take, by name.
    ///   - rounds: the names of the models that are asked together.
    func forecast(
        remote: Set<String>, usual: [String: Ledger.UsualAnswer], rounds: [[String]]
    ) -> RunForecast {
        var forecast = RunForecast()
        forecast.listed = listed
        forecast.settled = settled
        forecast.unreadable = unreadable
        forecast.problem = problem
        forecast.sampled = sampled
        forecast.rounds = rounds
        let costs = models.map { dollars(of: $0, usual[$0.name], isRemote: remote.contains($0.name)) }
        let affordable = affordable(costs.reduce(0) { $0 + ($1 ?? 0) })
        forecast.toDescribe = affordable
        forecast.beyondLimits = beyondLimits + described - affordable
        let part = described > 0 ? Double(affordable) / Double(described) : 0
        forecast.shares = zip(models, costs).map { model, dollars in
            share(
                of: model, part, dollars: dollars, usual[model.name], isRemote: remote.contains(model.name))
        }
        return forecast
    }

    /// How often a model would be asked.
    private func questions(to model: Model) -> Double {
        let count = counts[model.name] ?? Count()
        let share = sampledUnknown > 0 ? Double(count.sampledQuestions) / Double(sampledUnknown) : 1
        return Double(count.questions) + Double(unknown) * share
    }

    private func dollars(of model: Model, _ usual: Ledger.UsualAnswer?, isRemote: Bool) -> Double? {
        let questions = questions(to: model)
        guard questions > 0 else { return 0 }
        if let usual, usual.count >= Self.tellingAnswers, let dollars = usual.dollars { return dollars * questions }
        guard let count = counts[model.name], count.plans > 0, !count.hasUnknownDollars,
            model.price != nil || !isRemote
        else { return nil }
        return count.dollars / Double(count.plans) * questions
    }

    /// How many pictures can be paid for: each question waits until the most that it can cost is left.
    private func affordable(_ dollars: Double) -> Int {
        guard let limit = options.maximumDollars, described > 0, dollars > 0 else { return described }
        let worst = counts.values.map(\.worstDollars).max() ?? 0
        guard worst <= limit else { return 0 }
        let mean = dollars / Double(described)
        return min(described, Int(min((limit - worst) / mean, 1e15)) + 1)
    }

    private func share(
        of model: Model, _ part: Double, dollars: Double?, _ usual: Ledger.UsualAnswer?, isRemote: Bool
    ) -> RunForecast.Share {
        let questions = questions(to: model) * part
        let count = counts[model.name] ?? Count()
        let tokens = count.plans > 0 ? Double(count.tokens) / Double(count.plans) * questions : nil
        return RunForecast.Share(
            model: model.name, isRemote: isRemote, questions: Int(questions.rounded()),
            inputTokens: questions == 0 ? 0 : count.hasUnknownTokens ? nil : tokens.map { Int($0.rounded()) },
            dollars: dollars.map { $0 * part },
            duration: usual.map { $0.duration * (questions / Double(model.concurrency)) })
    }
}
