package import AltText
package import AltTextGalleries
package import AltTextLedger
package import AltTextModels
package import AltTextPictures

/// Has a model repair titles that look like file names or lists of tags. What comes of it waits for review: no title is
/// written unasked.
package struct TitleRepair: Sendable {
    private let ledger: Ledger?
    private let gallery: any Gallery
    private let model: Model
    private let client: ModelClient
    private let preparer: PicturePreparer
    private let interruption: Interruption
    private let limits: Limits

    /// How far a repair goes.
    package struct Limits: Sendable, Hashable {
        /// How many titles are asked about at most; `nil`: all.
        package var titles: Int?
        /// What may be spent at most, in US dollars; `nil`: no limit.
        package var dollars: Double?

        /// Sets limits.
        package init(titles: Int? = nil, dollars: Double? = nil) {
            self.titles = titles
            self.dollars = dollars
        }
    }

    /// What came of it.
    package struct Tally: Sendable, Hashable {
        /// Titles that look like file names or lists of tags, and were not asked about before.
        package internal(set) var wanting = 0
        /// Titles that wait for review now.
        package internal(set) var drafts = 0
        /// Answers that were no title.
        package internal(set) var unfit = 0
        /// Pictures that failed.
        package internal(set) var failures = 0
        /// What was spent, in US dollars.
        package internal(set) var dollars = 0.0
        /// Why the rest was left, if it was.
        package internal(set) var stop: Failure?
    }

    /// What is told of a picture while it goes on.
    package enum Event: Sendable, Hashable {
        /// A title waits for review.
        case drafted(PictureID, before: String, title: String)
        /// A picture or its title failed.
        case failed(PictureID, Failure)
    }

    /// Creates a repair.
    ///
    /// - Parameter ledger: where titles are kept; `nil`: there is none yet, and nothing is asked.
    package init(
        ledger: Ledger?, gallery: any Gallery, model: Model, client: ModelClient, preparer: PicturePreparer,
        limits: Limits = Limits(), interruption: Interruption = Interruption()
    ) {
        self.ledger = ledger
        self.gallery = gallery
        self.model = model
        self.client = client
        self.preparer = preparer
        self.limits = limits
        self.interruption = interruption
    }

    /// Goes over the titles that the gallery lists.
    ///
    /// - Parameters:
    ///   - isPlan: whether they are only counted.
    ///   - report: hears of what happens.
    /// - Throws: ``Failure`` where the gallery cannot be listed, or the ledger fails.
    package func perform(isPlan: Bool = false, report: (Event) -> Void = { _ in }) async throws(Failure) -> Tally {
        var tally = Tally()
        do {
            let record = try await ledger?.gallery(gallery.id)
            let member = await PanelMember.all([model], client: client)[0]
            try await gallery.list { (result) throws(GalleryError) in
                guard case .success(let listing) = result, tally.stop == nil else { return }
                if interruption.isRaised { throw GalleryError(.interrupted, "Titles were interrupted") }
                do throws(Failure) {
                    try await repair(listing, record, member, isPlan: isPlan, &tally, report)
                } catch {
                    report(.failed(listing.id, error))
                    tally.failures += 1
                }
            }
        } catch let error as GalleryError {
            guard error.kind != "interrupted" || !interruption.isRaised else { return tally }
            throw Failure(error)
        } catch let error as LedgerError {
            throw Failure(error)
        } catch {
            throw Failure(kind: "failed", message: "\(error)")
        }
        return tally
    }

    private func repair(
        _ listing: PictureListing, _ record: GalleryRecord?, _ member: PanelMember, isPlan: Bool, _ tally: inout Tally,
        _ report: (Event) -> Void
    ) async throws(Failure) {
        let place = try await reading { () throws(GalleryError) in try await gallery.entry(of: listing) }
        var picture: PictureRecord?
        if let record {
            picture =
                try await keeping { (ledger) throws(LedgerError) -> PictureRecord? in
                    try await ledger.picture(listing.id, in: record.id)
                } ?? nil
        }
        let known = try await titles(of: picture)
        guard let title = place.title ?? known.current?.words, TitleRule.isWanting(title) else { return }
        // What was answered about a title is not asked for again, whatever became of it.
        guard !known.contains(where: { $0.before == title && $0.model != nil }) else { return }
        if let most = limits.titles, tally.wanting >= most { return }
        tally.wanting += 1
        guard !isPlan, let picture else { return }
        let bytes = try await reading { () throws(GalleryError) in try await gallery.bytes(of: listing) }
        guard let question = try await question(about: title, listing.id, bytes) else { return }
        if let most = limits.dollars, tally.dollars + model.worstCost(of: question) > most {
            tally.stop = Failure(kind: "cost_limit", message: "What may be spent does not suffice for another title.")
            tally.wanting -= 1
            return
        }
        let paid: PaidAnswer
        do throws(ModelError) {
            paid = try await member.answer(to: question, client)
        } catch {
            if error.scope != .picture { tally.stop = Failure(error) }
            throw Failure(error)
        }
        tally.dollars += paid.dollars ?? 0
        let new: NewTitle = Self.title(from: paid, instead: title, model: model.name)
        _ = try await keeping { (ledger) throws(LedgerError) in try await ledger.record(new, of: picture.id) }
        guard new.state == .draft else {
            tally.unfit += 1
            return
        }
        tally.drafts += 1
        report(.drafted(listing.id, before: title, title: new.words))
    }

    /// The title that comes of an answer; one that is no title is kept as what it is.
    private static func title(from paid: PaidAnswer, instead title: String, model: String) -> NewTitle {
        var new = NewTitle(
            paid.answer.text.trimmed, TitleRecord.State.unfit, origin: .ai, model: model, before: title,
            dollars: paid.dollars)
        guard paid.failure == nil,
            case .success(let alt) = AlternativeText.make(from: paid.answer.text, finish: paid.answer.finish),
            let words = try? TitleRule.repaired(alt.words ?? "", from: title)
        else { return new }
        new.words = words
        new.state = .draft
        return new
    }

    private func question(
        about title: String, _ id: PictureID, _ bytes: [UInt8]
    ) async throws(Failure) -> Question? {
        do throws(PictureError) {
            let prepared = try await PictureIntake.prepare(bytes, for: [model], with: preparer)
            let instructions = Instructions(
                repairing: title, system: model.systemPrompt ?? Instructions.defaultSystemPrompt)
            return prepared.question(to: model, called: id.text, instructions)
        } catch {
            throw Failure(error)
        }
    }

    private func titles(of picture: PictureRecord?) async throws(Failure) -> [TitleRecord] {
        guard let picture else { return [] }
        return try await keeping { (ledger) throws(LedgerError) in try await ledger.titles(of: picture.id) } ?? []
    }

    private func reading<Value>(_ body: () async throws(GalleryError) -> Value) async throws(Failure) -> Value {
        do throws(GalleryError) {
            return try await body()
        } catch {
            throw Failure(error)
        }
    }

    private func keeping<Value>(
        _ body: (Ledger) async throws(LedgerError) -> Value
    ) async throws(Failure) -> Value? {
        guard let ledger else { return nil }
        do throws(LedgerError) {
            return try await body(ledger)
        } catch {
            throw Failure(error)
        }
    }
}
