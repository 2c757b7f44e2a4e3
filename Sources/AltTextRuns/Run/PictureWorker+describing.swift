internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextModels
internal import AltTextPictures

extension PictureWorker {
    func describe(
        _ entry: GalleryEntry, _ work: WorkQueue.Work, _ reason: WorkRule.Reason
    ) async throws(LedgerError) -> End {
        guard await control.passes(gates.bytes) else { return .putBack }
        let subject: Subject<PictureRecord>
        switch try await take(entry, work, reason) {
        case .ready(let ready): subject = ready
        case .unchanged:
            try await ledger.settle(work.picture.id)
            control.monitor.update { $0.settled += 1 }
            return .settled
        case .over(let end): return end
        }
        let outcomes = try await panel.ask(about: subject)
        guard isDeciding else { return keep(outcomes, about: work.picture) }
        guard let choice = try await choice(among: outcomes, about: subject, work) else {
            return outcomes.contains(where: \.isHeld) ? .putBack : .described
        }
        return try await settle(choice, entry, work)
    }

    private enum Intake {
        case ready(Subject<PictureRecord>)
        /// The bytes are those that the text there is about.
        case unchanged
        /// The picture could not be had, which is in the ledger where it counts.
        case over(End)
    }

    /// Reads the picture, and makes it ready for those models that have not answered about it yet.
    private func take(
        _ entry: GalleryEntry, _ work: WorkQueue.Work, _ reason: WorkRule.Reason
    ) async throws(LedgerError) -> Intake {
        try await slots.withSlot { () throws(LedgerError) in
            let bytes: [UInt8]
            do throws(GalleryError) {
                bytes = try await gallery.bytes(of: work.picture.listing)
            } catch {
                return .over(try await failed(work, error, at: gates.bytes))
            }
            gates.bytes.succeeded()
            let digest = Digest.text(of: bytes)
            if reason == .mayHaveChanged, try await digestOfText(of: work.picture) == digest { return .unchanged }
            let subject = try await panel.subject(
                work.picture, called: work.picture.listing.id.text, bytes, digest: digest, place: entry.context,
                preparer)
            switch subject {
            case .success(let subject): return .ready(subject)
            case .failure(let error): return .over(try await failed(work, error))
            }
        }
    }
}

extension PictureWorker {
    /// The digest of the bytes that a picture's text was made from; `nil` where that is not known.
    private func digestOfText(of picture: PictureRecord) async throws(LedgerError) -> String? {
        guard let id = picture.draftID ?? picture.currentID, let text = try await ledger.description(id),
            let caption = text.captionID
        else { return nil }
        return try await ledger.caption(caption)?.answer.pictureDigest
    }

    /// The caption that is made the description.
    private struct Choice {
        let caption: Caption
        let entry: LedgerBook.Entry
        let assessment: Assessment
    }

    /// The caption that can be trusted most; of equals, that of the model named first.
    private func choice(
        among outcomes: [PanelOutcome<LedgerBook.Entry>], about subject: Subject<PictureRecord>, _ work: WorkQueue.Work
    ) async throws(LedgerError) -> Choice? {
        guard !outcomes.contains(where: \.isHeld) else { return nil }
        var captions: [(candidate: Assessment.Candidate, entry: LedgerBook.Entry)] = []
        var failure: (Failure, CaptionRecord.ID?)?
        var mayPass = false
        let rejected = try await ledger.rejectedCaptions(of: work.picture.id)
        for (outcome, member) in zip(outcomes, panel.members) {
            switch outcome {
            case .held: break
            case .failed(let reason, let entry, let isPassing):
                failure = failure ?? (reason, entry?.caption)
                mayPass = mayPass || isPassing
            case .caption(_, let entry) where rejected.contains(entry.caption):
                failure = failure ?? (.rejected, entry.caption)
            case .caption(let caption, let entry):
                let isEvidence = member.model.backend == .evidence
                let record = experience.record(of: member.model.name)
                captions.append((.init(caption, isEvidence: isEvidence, record: record), entry))
            }
        }
        let assessments = Assessment.all(
            captions.map(\.candidate), evidence: subject.evidence, calibration: experience.calibration,
            linter: panel.wording.linter)
        let best = Combination.best(of: assessments).map { index in
            Choice(
                caption: captions[index].candidate.caption, entry: captions[index].entry,
                assessment: assessments[index])
        }
        // A model whose server had a bad moment is worth waiting for, as long as that has an end.
        let isLastAttempt = options.retrySchedule.wait(after: work.picture.attempts + 1) == nil
        guard let failure, best == nil || mayPass && !isLastAttempt else { return best }
        try await failed(work, failure.0, caption: failure.1)
        return nil
    }

    private func settle(
        _ choice: Choice, _ entry: GalleryEntry, _ work: WorkQueue.Work
    ) async throws(LedgerError) -> End {
        let picture = work.picture
        let description = NewDescription(
            of: choice.caption, choice.entry.caption, choice.entry.recipe, choice.assessment,
            ancestor: picture.draftID ?? picture.currentID)
        guard choice.assessment.confidence.value >= options.minimumConfidence else {
            try await ledger.saveDraft(description, of: picture.id, run: control.run)
            control.monitor.update { $0.drafts += 1 }
            return .described
        }
        // The answer is in the ledger: where the gallery takes no texts for a while, it is written later.
        guard await control.passes(gates.writes, isFinishing: true) else { return .putBack }
        let write = Ledger.PlannedWrite(.new(description), before: entry.alt, expecting: picture.currentID)
        switch try await publisher.publish(write, of: picture, run: control.run) {
        case .written: control.monitor.update { $0.published += 1 }
        case .conflict: control.monitor.say(.conflict(picture: picture.listing.id))
        case .failed(let error), .unknown(let error): return try await failed(work, error, at: gates.writes)
        }
        gates.writes.succeeded()
        return .described
    }
}

extension Failure {
    fileprivate static let rejected = Failure(
        kind: "rejected", message: "A person rejected what this model says of the picture. Ask another model.")
}
