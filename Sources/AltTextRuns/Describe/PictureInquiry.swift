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
            throw Failure(kind: error.kind, message: error.description)
        }
        return try result.get()
    }

    private func outcomes(
        of models: [Model], about picture: PictureRecord, by author: String, process: String
    ) async throws(LedgerError) -> Result<[String: Failure], Failure> {
        let options: JSON = ["models": .array(models.map { .string($0.name) }), "author": .string(author)]
        let run = try await ledger.noteInquiry(in: picture.galleryID, options: options, process: process)
        let control = RunControl(
            run: run, monitor: RunMonitor { _ in }, interruption: interruption,
            queue: WorkQueue { (_, _) throws(LedgerError) in [] })
        // Nothing is decided, so that what people made of earlier texts does not matter.
        let shares = RunShares(purse: Purse(limit: nil), allowance: Allowance(nil), experience: Experience())
        let members = try await PanelMember.all(models, wording: wording, ledger: ledger, client: client) {
            Gate(patience: .zero) { _ in }
        }
        let panel = Panel(
            members: members, ledger: ledger, client: client, shares: shares, wording: wording,
            control: control)
        let subject: Panel.Subject
        switch try await take(picture, panel) {
        case .success(let taken): subject = taken
        case .failure(let failure): return .failure(failure)
        }
        var failures: [String: Failure] = [:]
        for _ in 0..<Self.attempts {
            failures = [:]
            var isHeld = false
            for (outcome, member) in zip(try await panel.ask(about: subject), panel.members) {
                switch outcome {
                case .caption: break
                case .failed(let failure, _, _): failures[member.model.name] = failure
                case .held:
                    isHeld = true
                    failures[member.model.name] = reason(control)
                }
            }
            // What the others said is known by now, and not asked again.
            guard isHeld, control.stop == nil, !interruption.isRaised else { break }
        }
        return .success(failures)
    }

    private func reason(_ control: RunControl) -> Failure {
        switch control.stop {
        case .obstacle(let failure), .patienceLost(let failure): failure
        case .interrupted, .limitReached, .budgetSpent, nil:
            Failure(kind: "not_asked", message: "The model's server did not answer. Try again later.")
        }
    }

    private func take(
        _ picture: PictureRecord, _ panel: Panel
    ) async throws(LedgerError) -> Result<Panel.Subject, Failure> {
        let bytes: [UInt8]
        let entry: GalleryEntry
        do throws(GalleryError) {
            entry = try await gallery.entry(of: picture.listing)
            bytes = try await gallery.bytes(of: picture.listing)
        } catch {
            return .failure(Failure(error))
        }
        let digest = Digest.text(of: bytes)
        let silent = try await panel.membersToAsk(about: digest, for: picture)
        do throws(PictureError) {
            let prepared =
                silent.isEmpty ? nil : try await PictureIntake.prepare(bytes, for: silent.map(\.model), with: preparer)
            return .success(
                Panel.Subject(picture: picture, digest: digest, context: entry.context, prepared: prepared))
        } catch {
            return .failure(Failure(kind: error.kind, message: error.description))
        }
    }
}
