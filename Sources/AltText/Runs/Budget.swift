/// Keeps what a run spends below a limit. A value: it asks nobody and pays nothing.
///
/// Before each call the most it can cost is put aside, so that calls under way can never add up to more than the limit.
package struct Budget: Sendable, Hashable {
    /// The most that may be spent, in US dollars; `nil`: no limit.
    package let limit: Double?
    /// What has been spent, in US dollars.
    package private(set) var spent = 0.0
    /// What calls under way may cost, in US dollars.
    package private(set) var reserved = 0.0

    /// What may come of asking for money.
    package enum Decision: Sendable, Hashable {
        /// It is put aside.
        case granted
        /// It does not fit while other calls are under way; some of what is put aside for them may come back.
        case wait
        /// It does not fit, and nothing will come back.
        case exhausted
    }

    /// Creates a budget of which nothing has been spent.
    package init(limit: Double?) {
        self.limit = limit
    }

    /// Puts aside the most that a call can cost.
    package mutating func reserve(_ dollars: Double) -> Decision {
        // Sums of many small fractions are not exact.
        let slack = 1e-9
        if let limit, spent + reserved + dollars > limit + slack { return reserved > slack ? .wait : .exhausted }
        reserved += dollars
        return .granted
    }

    /// A call ended: what was put aside for it comes back, and what it cost is spent.
    package mutating func settle(reserved dollars: Double, spent cost: Double) {
        reserved = max(0, reserved - dollars)
        spent += cost
    }
}
