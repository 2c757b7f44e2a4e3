internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextModels
internal import AltTextPictures

/// What a run would do with single pictures, as its rules and the ledger have it.
struct PictureOutlook: Sendable {
    private let gallery: any Gallery
    private let models: [Model]
    private let ledger: Ledger?
    private let record: GalleryRecord?
    private let rule: WorkRule
    /// The numbers of what the models are asked, by name; those that the ledger has.
    private let recipes: [String: Recipe.ID]

    /// What a run would do with a picture.
    enum Prospect: Sendable {
        case describe(Subject)
        case settled
        case unreadable(Failure)
    }

    /// A picture that would be described.
    struct Subject: Sendable {
        let listing: PictureListing
        let entry: GalleryEntry
        /// Its number; `nil` where the ledger does not know it.
        let picture: PictureRecord.ID?
        /// The digest of its bytes, where that is known without reading them.
        let digest: String?
        let isUpgrade: Bool
    }

    init(
        of gallery: any Gallery, models: [Model], wording: Wording, options: RunOptions, ledger: Ledger?
    ) async throws(LedgerError) {
        self.gallery = gallery
        self.models = models
        self.ledger = ledger
        let asked = models.map { Recipe($0, wording: wording) }
        let record = try await ledger?.knownGallery(gallery.id)
        self.record = record
        guard let ledger, let record else {
            rule = options.rule
            recipes = [:]
            return
        }
        rule = try await ledger.rule(of: options, asking: asked, in: record.id)
        let known = try await ledger.knownRecipes(asked)
        recipes = zip(models, asked).reduce(into: [:]) { $0[$1.0.name] = known[$1.1.digest] }
    }

    /// What the run would do with a picture that it lists.
    func prospect(of listing: PictureListing) async -> Prospect {
        do {
            guard let record,
                let known = try await ledger?.prospect(of: listing.id, in: record.id, recipes: Array(recipes.values))
            else {
                let entry = try await gallery.entry(of: listing)
                let check = check(entry, known: nil)
                guard check == .describe || rule.replaces(check) else { return .settled }
                return .describe(subject(listing, entry, nil, isUpgrade: check != .describe))
            }
            return try await prospect(of: listing, known)
        } catch {
            return .unreadable(Failure(readingOf: error))
        }
    }

    private func prospect(of listing: PictureListing, _ known: Ledger.Prospect) async throws -> Prospect {
        let picture = known.picture
        let reopened = rule.reopenedStatus(
            of: picture.status, hasChanged: picture.listing.stamp != listing.stamp)
        let listed = WorkRule.Standing(
            status: reopened ?? picture.status, isWaiting: reopened == nil && picture.retryAt > .now, text: known.text)
        guard let candidacy = rule.candidacy(of: listed) else { return .settled }
        let entry = try await gallery.entry(of: listing)
        if let subject = try await subject(listing, entry, known, candidacy) { return .describe(subject) }
        guard candidacy == .due, known.known?.isReplaceable ?? (picture.draftID != nil) else { return .settled }
        // What is as it was after all is up for replacement like any other text.
        let settled = WorkRule.Standing(status: picture.draftID == nil ? .published : .draft, text: known.text)
        guard rule.candidacy(of: settled) == .upgrade,
            let subject = try await subject(listing, entry, known, .upgrade)
        else { return .settled }
        return .describe(subject)
    }

    private func subject(
        _ listing: PictureListing, _ entry: GalleryEntry, _ known: Ledger.Prospect, _ candidacy: WorkRule.Candidacy
    ) async throws -> Subject? {
        let check = check(entry, known: known.known)
        if rule.replaces(check) { return subject(listing, entry, known, isUpgrade: true) }
        let verdict = rule.verdict(
            check, candidacy: candidacy, known: known.known, hasDraft: known.picture.draftID != nil)
        guard case .describe(let reason) = verdict else { return nil }
        if reason == .mayHaveChanged, try await isUnchanged(listing, known) { return nil }
        return subject(listing, entry, known, isUpgrade: candidacy == .upgrade)
    }

    /// Whether a picture's bytes are those that its text is about. Only where its file may have changed are they read.
    private func isUnchanged(_ listing: PictureListing, _ known: Ledger.Prospect) async throws -> Bool {
        guard let digest = known.textDigest else { return false }
        if isAsListed(listing, known.picture) { return true }
        return Digest.text(of: try await gallery.bytes(of: listing)) == digest
    }

    /// Whether a picture's file is the one that was looked at before.
    private func isAsListed(_ listing: PictureListing, _ picture: PictureRecord) -> Bool {
        picture.listing.stamp == listing.stamp && picture.status != .unchecked && picture.status != .gone
    }

    private func subject(
        _ listing: PictureListing, _ entry: GalleryEntry, _ known: Ledger.Prospect?, isUpgrade: Bool
    ) -> Subject {
        let digest = known.flatMap { isAsListed(listing, $0.picture) ? $0.digest : nil }
        return Subject(
            listing: listing, entry: entry, picture: known?.picture.id, digest: digest, isUpgrade: isUpgrade)
    }

    private func check(_ entry: GalleryEntry, known: KnownText?) -> CheckVerdict {
        CheckVerdict(entry, known: known, placeKeepsTexts: gallery.textKeeping == .gallery)
    }

    /// The models that have not answered about these bytes yet; `nil` where that cannot be told.
    func silentModels(about digest: String?, _ subject: Subject) async -> [Model]? {
        guard let digest else { return nil }
        guard let ledger else { return models }
        var silent: [Model] = []
        for model in models {
            var answer: CaptionRecord?
            if let recipe = recipes[model.name] {
                answer = try? await ledger.answer(to: recipe, about: digest, for: subject.picture)
            }
            if answer == nil { silent.append(model) }
        }
        return silent
    }
}

extension Failure {
    /// Why a picture could not be looked at.
    init(readingOf error: any Error) {
        switch error {
        case let error as GalleryError: self.init(error)
        case let error as PictureError: self.init(kind: error.kind, message: error.description)
        case let error as LedgerError: self.init(kind: error.kind, message: error.description)
        default: self.init(kind: "unreadable", message: "\(error)")
        }
    }
}
