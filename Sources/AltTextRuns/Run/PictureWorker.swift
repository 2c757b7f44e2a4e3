internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextModels
internal import AltTextPictures

/// Takes one picture at a time from the check to the write.
struct PictureWorker: Sendable {
    let ledger: Ledger
    let gallery: any Gallery
    let panel: Panel
    let preparer: PicturePreparer
    let options: RunOptions
    let control: RunControl
    /// Holds pictures back while the gallery is out of reach.
    let gate: Gate
    /// How many pictures may be in memory whole.
    let slots: Slots
    /// How many pictures may still be described.
    let allowance: Allowance

    private var publisher: Publisher { Publisher(ledger: ledger, gallery: gallery) }

    /// Works on a picture. What comes of it is in the ledger, or nothing is: then the picture waits there as before.
    func work(on work: WorkQueue.Work) async throws(LedgerError) {
        guard await control.passes(gate) else { return }
        let picture = work.picture
        if let write = picture.openWriteID, try await isConcluded(write, of: picture) { return }
        guard let entry = try await entry(of: work) else { return }
        control.monitor.update { $0.examined += 1 }
        guard let reason = try await reasonToDescribe(entry, work) else { return }
        guard allowance.take() else { return await control.stop(.limitReached) }
        guard try await describe(entry, work, reason) else { return allowance.giveBack() }
    }

    /// Why a picture is described.
    private enum Reason {
        /// It has no text.
        case isMissing
        /// Its text by a model is to be replaced.
        case isUpgrade
        /// Its file may have changed under a text by a model.
        case mayHaveChanged(DescriptionRecord)
    }
}

// MARK: - Check

extension PictureWorker {
    /// Finds out what came of a write whose end nobody saw.
    ///
    /// - Returns: whether nothing is left to do.
    private func isConcluded(_ write: WriteRecord.ID, of picture: PictureRecord) async throws(LedgerError) -> Bool {
        switch try await publisher.conclude(write, of: picture) {
        case .written:
            control.monitor.update { $0.published += 1 }
            return true
        case .conflict:
            control.monitor.say(.conflict(picture: picture.listing.id))
            return true
        case .failed: return false
        case .unknown(let error):
            try await failed(picture, error)
            return true
        }
    }

    private func entry(of work: WorkQueue.Work) async throws(LedgerError) -> GalleryEntry? {
        do throws(GalleryError) {
            let entry = try await gallery.entry(of: work.picture.listing)
            gate.succeeded()
            return entry
        } catch {
            try await failed(work.picture, error, isUpgrade: work.isUpgrade)
            return nil
        }
    }

    /// Compares the place with what the ledger knows, and keeps what differs.
    ///
    /// - Returns: why the picture is described; `nil` where it is not.
    private func reasonToDescribe(_ entry: GalleryEntry, _ work: WorkQueue.Work) async throws(LedgerError) -> Reason? {
        let picture = work.picture
        let known = try await ledger.knownText(of: picture)
        let verdict = CheckVerdict(
            place: entry.alt, isEmbedded: entry.isEmbedded, known: known,
            placeKeepsTexts: gallery.textKeeping == .gallery)
        switch verdict {
        case .found(let alt, let origin):
            try await keep(alt, of: picture, .found, origin)
        case .edited(let alt):
            try await keep(alt, of: picture, .edited, .human)
        case .removed:
            try await keep(.missing, of: picture, .removed, .human)
        case .describe:
            if work.isUpgrade { return .isUpgrade }
            guard let draft = try await description(picture.draftID) else { return .isMissing }
            return .mayHaveChanged(draft)
        case .settled:
            if let known, known.isReplaceable {
                if work.isUpgrade { return .isUpgrade }
                if let current = try await description(picture.draftID ?? picture.currentID) {
                    return .mayHaveChanged(current)
                }
            }
            if !work.isUpgrade { try await ledger.settle(picture.id) }
            control.monitor.update { $0.settled += 1 }
        }
        return nil
    }

    private func keep(
        _ alt: AlternativeText, of picture: PictureRecord, _ kind: DecisionRecord.Kind, _ origin: Origin
    ) async throws(LedgerError) {
        try await ledger.recordFound(alt, of: picture.id, kind: kind, origin: origin, run: control.run)
        control.monitor.update { $0.settled += 1 }
    }

    private func description(_ id: DescriptionRecord.ID?) async throws(LedgerError) -> DescriptionRecord? {
        guard let id else { return nil }
        return try await ledger.description(id)
    }
}

// MARK: - Prepare and describe

extension PictureWorker {
    /// - Returns: whether the picture was described or failed; otherwise it waits as before.
    private func describe(
        _ entry: GalleryEntry, _ work: WorkQueue.Work, _ reason: Reason
    ) async throws(LedgerError) -> Bool {
        let subject: Panel.Subject
        switch try await take(entry, work, reason) {
        case .ready(let ready): subject = ready
        case .unchanged:
            try await ledger.settle(work.picture.id)
            control.monitor.update { $0.settled += 1 }
            return false
        case .over(let isCounted): return isCounted
        }
        let outcomes = try await panel.ask(about: subject)
        guard let choice = try await choice(among: outcomes, work) else { return !outcomes.contains(where: \.isHeld) }
        try await settle(choice, entry, work)
        return true
    }

    private enum Intake {
        case ready(Panel.Subject)
        /// The bytes are those that the text there is about.
        case unchanged
        /// The picture could not be had, which is in the ledger where it counts.
        case over(isCounted: Bool)
    }

    /// Reads the picture, and makes it ready for those models that have not answered about it yet.
    private func take(
        _ entry: GalleryEntry, _ work: WorkQueue.Work, _ reason: Reason
    ) async throws(LedgerError) -> Intake {
        try await slots.withSlot { () throws(LedgerError) in
            let bytes: [UInt8]
            do throws(GalleryError) {
                bytes = try await gallery.bytes(of: work.picture.listing)
            } catch {
                return .over(isCounted: try await failed(work.picture, error, isUpgrade: work.isUpgrade))
            }
            let digest = Digest.text(of: bytes)
            if case .mayHaveChanged(let description) = reason, let caption = description.captionID,
                try await ledger.caption(caption)?.answer.pictureDigest == digest
            {
                return .unchanged
            }
            let silent = try await panel.membersToAsk(about: digest, for: work.picture.id)
            var prepared: PictureIntake.Prepared?
            if !silent.isEmpty {
                do throws(PictureError) {
                    prepared = try await PictureIntake.prepare(bytes, for: silent.map(\.model), with: preparer)
                } catch {
                    return .over(isCounted: try await failed(work, error))
                }
            }
            return .ready(
                Panel.Subject(picture: work.picture, digest: digest, context: entry.context, prepared: prepared))
        }
    }
}

// MARK: - Decide and write

extension PictureWorker {
    /// The caption that is made the description.
    private struct Choice {
        let caption: Caption
        let captionID: CaptionRecord.ID
        let recipe: Recipe.ID
        let assessment: Assessment
    }

    /// The caption that can be trusted most; of equals, that of the model named first.
    private func choice(
        among outcomes: [PanelOutcome], _ work: WorkQueue.Work
    ) async throws(LedgerError) -> Choice? {
        guard !outcomes.contains(where: \.isHeld) else { return nil }
        var best: Choice?
        var failure: (Failure, CaptionRecord.ID?)?
        var mayPass = false
        for (outcome, member) in zip(outcomes, panel.members) {
            switch outcome {
            case .held: break
            case .failed(let reason, let id, let isPassing):
                failure = failure ?? (reason, id)
                mayPass = mayPass || isPassing
            case .caption(let caption, let id, let recipe):
                let assessment = Assessment(caption, isEvidence: member.model.backend == .evidence)
                if best.map({ assessment.confidence > $0.assessment.confidence }) ?? true {
                    best = Choice(caption: caption, captionID: id, recipe: recipe, assessment: assessment)
                }
            }
        }
        // A model whose server had a bad moment is worth waiting for, as long as that has an end.
        let isLastAttempt = options.retrySchedule.wait(after: work.picture.attempts + 1) == nil
        guard let failure, best == nil || mayPass && !isLastAttempt else { return best }
        try await failed(work.picture, failure.0, caption: failure.1, isUpgrade: work.isUpgrade)
        return nil
    }

    private func settle(_ choice: Choice, _ entry: GalleryEntry, _ work: WorkQueue.Work) async throws(LedgerError) {
        let picture = work.picture
        let description = NewDescription(
            alt: choice.caption.isDecorative ? .decorative : .text(choice.caption.text), origin: .ai,
            captionID: choice.captionID, model: choice.caption.model, recipeID: choice.recipe,
            ancestorID: picture.draftID ?? picture.currentID, confidence: choice.assessment.confidence,
            findings: choice.assessment.findings)
        guard choice.assessment.confidence >= options.minimumConfidence else {
            try await ledger.saveDraft(description, of: picture.id, run: control.run)
            return control.monitor.update { $0.drafts += 1 }
        }
        let write = Ledger.PlannedWrite(.new(description), before: entry.alt, expecting: picture.currentID)
        switch try await publisher.publish(write, of: picture, run: control.run) {
        case .written: control.monitor.update { $0.published += 1 }
        case .conflict: control.monitor.say(.conflict(picture: picture.listing.id))
        case .failed(let error), .unknown(let error):
            try await failed(picture, error, isUpgrade: work.isUpgrade)
        }
    }
}

// MARK: - Failures

extension PictureWorker {
    /// The gallery failed.
    ///
    /// - Returns: whether that is the picture's failure; otherwise it waits as before.
    @discardableResult
    private func failed(
        _ picture: PictureRecord, _ error: GalleryError, isUpgrade: Bool = false
    ) async throws(LedgerError) -> Bool {
        if error.isGone {
            try await ledger.recordGone(picture.id, message: error.description, run: control.run)
            control.monitor.say(.failed(picture: picture.listing.id, failure: Failure(error)))
            return true
        }
        if error.isFatal {
            await control.stop(.obstacle(Failure(error)))
            return false
        }
        if error.kind == GalleryError.Code.interrupted.rawValue { return false }
        if error.isOutage, gate.failed(Failure(error)) { return false }
        try await failed(picture, Failure(error), isUpgrade: isUpgrade)
        return true
    }

    /// The picture itself is to blame: trying again is no use until its file changes.
    private func failed(_ work: WorkQueue.Work, _ error: PictureError) async throws(LedgerError) -> Bool {
        guard error.kind != "cancelled" else { return false }
        let failure = Failure(kind: error.kind, message: error.description)
        try await ledger.recordFailure(
            of: work.picture.id, failure, retryAt: nil, keepsStatus: work.isUpgrade, run: control.run)
        control.monitor.say(.failed(picture: work.picture.listing.id, failure: failure))
        return true
    }

    private func failed(
        _ picture: PictureRecord, _ failure: Failure, caption: CaptionRecord.ID? = nil, isUpgrade: Bool
    ) async throws(LedgerError) {
        let wait = options.retrySchedule.wait(after: picture.attempts + 1)
        try await ledger.recordFailure(
            of: picture.id, failure, caption: caption, retryAt: wait.map { .now + $0 }, keepsStatus: isUpgrade,
            run: control.run)
        control.monitor.say(.failed(picture: picture.listing.id, failure: failure))
    }
}

extension PanelOutcome {
    fileprivate var isHeld: Bool { if case .held = self { true } else { false } }
}
