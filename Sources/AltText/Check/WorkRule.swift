/// Whether a run has something to do with a picture, and why.
///
/// The one rule for it: a run follows it picture by picture, and its forecast does for all of them. What a ledger is asked
/// only narrows the candidates. It has three steps: what listing a picture makes of its status
/// (``reopenedStatus(of:hasChanged:isFirstListing:)``), whether the run looks at it (``candidacy(of:)``), and, once its place has been
/// looked at, what is done (``verdict(_:candidacy:known:hasDraft:)``).
package struct WorkRule: Sendable, Hashable {
    /// Which texts by models are described again.
    package enum Upgrade: Sendable, Hashable {
        /// None.
        case none
        /// Those that another model or prompt wrote than the ones now chosen.
        case outdated
        /// Of those, the ones that one of these models wrote.
        case writtenBy(Set<String>)
    }

    /// Which texts by models are described again.
    package var upgrade = Upgrade.none
    /// Whether every picture is looked at again, those too that were found with a text before.
    package var isRechecking = false
    /// Whether pictures are tried again at once that failed before, and those that were left alone.
    package var retriesFailures = false
    /// Whether the last run asked other recipes: what failed for them is worth another try at once.
    package var hasNewRecipes = false

    /// Creates a rule.
    package init(upgrade: Upgrade = .none, isRechecking: Bool = false, retriesFailures: Bool = false) {
        self.upgrade = upgrade
        self.isRechecking = isRechecking
        self.retriesFailures = retriesFailures
    }
}

// MARK: - Listing

extension WorkRule {
    /// The status that a picture gets when it is listed, its failures forgotten; `nil`: all stays as it is.
    ///
    /// - Parameters:
    ///   - hasChanged: whether its file may have changed since it was last listed.
    ///   - isFirstListing: whether a run lists it, and for the first time. A list may name a picture twice: what came of it
    ///     in this run stays.
    package func reopenedStatus(
        of status: PictureStatus, hasChanged: Bool, isFirstListing: Bool = true
    ) -> PictureStatus? {
        switch status {
        case .unchecked: nil
        case .gone: .unchecked
        case _ where hasChanged: .unchecked
        case _ where !isFirstListing: nil
        case _ where isRechecking: .unchecked
        // Whoever changed the text while it was described, that is what counts now.
        case .conflict: .unchecked
        // A failure keeps its reason until it is tried again.
        case .failed, .parked: retriesFailures || hasNewRecipes ? .failed : nil
        case .missing, .draft, .published, .accepted, .human, .decorative, .removed: nil
        }
    }
}

// MARK: - Candidates

extension WorkRule {
    /// Why a run looks at a picture.
    package enum Candidacy: Sendable, Hashable {
        /// It has no text, changed, or is tried again.
        case due
        /// Its text by a model is to be replaced.
        case upgrade
    }

    /// What is known of a picture before its place is looked at.
    package struct Standing: Sendable, Hashable {
        /// How things stand with it, once it has been listed.
        package var status: PictureStatus
        /// Whether it failed and may not be tried again yet.
        package var isWaiting: Bool
        /// The description that would be replaced: its draft, else the one in its place.
        package var text: Text?

        /// Creates a standing.
        package init(status: PictureStatus, isWaiting: Bool = false, text: Text? = nil) {
            self.status = status
            self.isWaiting = isWaiting
            self.text = text
        }
    }

    /// What is known of a description that a run may replace.
    package struct Text: Sendable, Hashable {
        /// Who wrote it.
        package var origin: Origin
        /// The name of the model that wrote it.
        package var model: String?
        /// Whether one of the recipes that the run asks wrote it.
        package var isCurrent: Bool
        /// Whether one of those recipes had no text to give for the picture. The answer may have been paid for, and the
        /// text that the picture has is good enough to wait.
        package var hasFailed: Bool

        /// Creates what is known of a text.
        package init(origin: Origin, model: String?, isCurrent: Bool, hasFailed: Bool = false) {
            self.origin = origin
            self.model = model
            self.isCurrent = isCurrent
            self.hasFailed = hasFailed
        }
    }

    /// Why a run looks at a picture; `nil` where it does not.
    package func candidacy(of standing: Standing) -> Candidacy? {
        if standing.status.isDue { return standing.isWaiting ? nil : .due }
        return isOutdated(standing) ? .upgrade : nil
    }

    private func isOutdated(_ standing: Standing) -> Bool {
        guard let text = standing.text, text.origin == .ai, !text.isCurrent,
            standing.status == .published || standing.status == .draft, retriesFailures || !text.hasFailed
        else { return false }
        switch upgrade {
        case .none: return false
        case .outdated: return true
        case .writtenBy(let models): return text.model.map(models.contains) ?? false
        }
    }
}

// MARK: - What is done

extension WorkRule {
    /// Why a picture is described.
    package enum Reason: Sendable, Hashable {
        /// It has no text.
        case missing
        /// Its text by a model is to be replaced.
        case upgrade
        /// Its file may have changed under a text by a model: it is described if its bytes did.
        case mayHaveChanged
    }

    /// What is done with a picture whose place has been looked at.
    package enum Verdict: Sendable, Hashable {
        /// It is described.
        case describe(Reason)
        /// What was found there is kept, and nothing is described.
        case keep(CheckVerdict)
        /// Nothing: all is as the ledger has it.
        case settled
    }

    /// What is done with a picture.
    ///
    /// - Parameters:
    ///   - check: what its place says.
    ///   - candidacy: why the run looked.
    ///   - known: what the ledger knows of the text in its place.
    ///   - hasDraft: whether a description waits for review.
    package func verdict(
        _ check: CheckVerdict, candidacy: Candidacy, known: KnownText?, hasDraft: Bool
    ) -> Verdict {
        switch check {
        case .found, .edited, .removed, .verified: return .keep(check)
        case .describe: break
        case .settled: guard known?.isReplaceable ?? false else { return .settled }
        }
        if candidacy == .upgrade { return .describe(.upgrade) }
        return .describe(known != nil || hasDraft ? .mayHaveChanged : .missing)
    }
}

extension WorkRule {
    /// Whether a text that has just been found is replaced at once: one that a machine wrote, nobody knows which.
    package func replaces(_ check: CheckVerdict) -> Bool {
        guard case .found(.text, .ai) = check else { return false }
        return upgrade == .outdated
    }
}
