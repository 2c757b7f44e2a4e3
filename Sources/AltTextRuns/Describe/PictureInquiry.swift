package import AltText
package import AltTextGalleries
package import AltTextLedger
package import AltTextModels
package import AltTextPictures

/// Asks models about one picture because somebody wants to see what they say. Nothing is published.
///
/// As in a run, an answer is in the ledger before anything is done with it, and what a model has said about the same bytes
/// is not asked and paid for again.
package struct PictureInquiry: Sendable {
    private let ledger: Ledger
    private let gallery: any Gallery
    private let wording: Wording
    private let client: ModelClient
    private let preparer: PicturePreparer
    private let interruption: Interruption

    /// How often a model is asked whose server has a bad moment.
    private static let attempts = 3

    /// Creates an inquiry about pictures of one gallery.
    ///
    /// - Parameter interruption: what tells it to begin nothing more.
    package init(
        ledger: Ledger, gallery: any Gallery, wording: Wording, client: ModelClient, preparer: PicturePreparer,
        interruption: Interruption = Interruption()
    ) {
        self.ledger = ledger
        self.gallery = gallery
        self.wording = wording
        self.client = client
        self.preparer = preparer
        self.interruption = interruption
    }

    /// Asks models about a picture, each once.
    ///
    /// - Parameters:
    ///   - models: those to ask, one or more, each ready to be asked.
    ///   - author: who wants to know.
    ///   - process: what names this process to people: `host:1234`.
    /// - Returns: why a model said nothing, by its name; whoever said something is not in it.
    /// - Throws: ``Failure`` where the picture cannot be had, or the ledger fails.
    package func ask(
        _ models: [Model], about picture: PictureRecord, by author: String, process: String
    ) async throws(Failure) -> [String: Failure] {
        let result: Result<[String: Failure], Failure>
        do throws(LedgerError) {
            result = try await outcomes(of: models, about: picture, by: author, process: process)
        } catch {
            throw Failure(error)
        }
        return try result.get()
    }

    private func outcomes(
        of models: [Model], about picture: PictureRecord, by author: String, process: String
    ) async throws(LedgerError) -> Result<[String: Failure], Failure> {
        let options: JSON = ["models": .array(models.map { .string($0.name) }), "author": .string(author)]
        let run = try await ledger.noteInquiry(in: picture.galleryID, options: options, process: process)
        let panel = Panel(
            members: await PanelMember.all(models, client: client),
            book: try await LedgerBook(ledger, for: models, wording: wording, run: run), client: client,
            wording: wording, terms: InquiryTerms(interruption: interruption))
        let subject: Subject<PictureRecord>
        switch try await take(picture, panel) {
        case .success(let taken): subject = taken
        case .failure(let failure): return .failure(failure)
        }
        var failures: [String: Failure] = [:]
        for _ in 0..<Self.attempts {
            let outcomes = try await panel.ask(about: subject)
            failures = [:]
            for (outcome, member) in zip(outcomes, panel.members) {
                switch outcome {
                case .caption: break
                case .failed(let failure, _, _): failures[member.model.name] = failure
                case .held: failures[member.model.name] = .notAsked
                }
            }
            // What the others said is known by now, and not asked again.
            guard outcomes.contains(where: \.isHeld), !interruption.isRaised else { break }
        }
        return .success(failures)
    }

    private func take(
        _ picture: PictureRecord, _ panel: Panel<LedgerBook>
    ) async throws(LedgerError) -> Result<Subject<PictureRecord>, Failure> {
        let bytes: [UInt8]
        let entry: GalleryEntry
        do throws(GalleryError) {
            entry = try await gallery.entry(of: picture.listing)
            bytes = try await gallery.bytes(of: picture.listing)
        } catch {
            return .failure(Failure(error))
        }
        return try await panel.subject(
            picture, called: picture.listing.id.text, bytes, digest: Digest.text(of: bytes), place: entry.context,
            preparer
        ).mapError(Failure.init)
    }
}

/// The terms of somebody who waits for an answer: no limit on money, and a second try where a server has a bad moment.
private struct InquiryTerms: AskingTerms {
    let interruption: Interruption

    var isEnding: Bool { interruption.isRaised }
    func isAway(_ member: PanelMember) -> Bool { false }
    func admits(_ member: PanelMember) async -> Bool { !isEnding }
    func reserve(_ dollars: Double) async -> Bool { true }
    func settle(reserved: Double, spent: Double) {}
    func answered(_ member: PanelMember, dollars: Double?) {}

    func consequence(
        of error: ModelError, _ member: PanelMember, isFirst: @Sendable () -> Bool
    ) async -> FailureConsequence {
        switch error.scope {
        case .interruption: .hold
        case .server: isFirst() ? .hold : .count(isPassing: true)
        case .model, .picture: .count(isPassing: false)
        }
    }
}

extension Failure {
    fileprivate static let notAsked = Failure(
        kind: "not_asked", message: "The model's server did not answer. Try again later.")
}
