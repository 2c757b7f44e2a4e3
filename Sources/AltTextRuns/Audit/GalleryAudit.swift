package import AltText
package import AltTextGalleries
package import AltTextLedger

/// Looks at the text of every picture in a gallery, whoever wrote it. Nothing is written, and no model is asked.
package struct GalleryAudit: Sendable {
    private let gallery: any Gallery
    private let ledger: Ledger?
    private let options: Linter.Options

    /// How many pictures are looked at together; as many are in memory.
    private static let batchSize = 256
    private static let width = 8

    /// Creates an audit.
    ///
    /// - Parameters:
    ///   - gallery: the gallery.
    ///   - ledger: what may know who wrote a text, and keeps the texts of folders; `nil`: nobody.
    ///   - options: what the linter is told.
    package init(gallery: any Gallery, ledger: Ledger?, options: Linter.Options) {
        self.gallery = gallery
        self.ledger = ledger
        self.options = options
    }

    /// Looks at every picture, in the order of the gallery.
    ///
    /// - Parameter receive: gets each picture; returns whether anybody wants the next one.
    /// - Throws: ``Failure`` where the gallery cannot be listed or the ledger fails.
    package func perform(_ receive: (AuditedPicture) -> Bool) async throws(Failure) {
        var state = State(linter: Linter(options))
        do {
            state.record = try await ledger?.knownGallery(gallery.id)
            var batch: [PictureListing] = []
            try await gallery.list { (result) throws(GalleryError) in
                switch result {
                case .success(let listing): batch.append(listing)
                case .failure(let error):
                    await look(at: batch, &state, receive)
                    batch.removeAll()
                    state.pass(AuditedPicture(PictureID(""), failure: Failure(error)), to: receive)
                }
                if batch.count >= Self.batchSize {
                    await look(at: batch, &state, receive)
                    batch.removeAll(keepingCapacity: true)
                }
                if !state.isWanted || Task.isCancelled { throw GalleryError(.interrupted, "Interrupted") }
            }
            await look(at: batch, &state, receive)
        } catch let error as GalleryError {
            guard state.isWanted, !Task.isCancelled else { return }
            throw Failure(error)
        } catch let error as LedgerError {
            throw Failure(error)
        } catch {
            throw Failure(kind: "internal", message: "\(error)")
        }
    }

    private struct State {
        let linter: Linter
        var record: GalleryRecord?
        var sequence = LintSequence()
        var isWanted = true

        mutating func pass(_ picture: AuditedPicture, to receive: (AuditedPicture) -> Bool) {
            if isWanted { isWanted = receive(picture) }
        }
    }

    /// What was read of a picture.
    private struct Sight: Sendable {
        let index: Int
        let id: PictureID
        let entry: Result<GalleryEntry, Failure>
        let face: Ledger.PictureFace?
    }

    private func look(
        at batch: [PictureListing], _ state: inout State, _ receive: (AuditedPicture) -> Bool
    ) async {
        var sights: [Sight] = []
        let record = state.record
        await BoundedStream(width: Self.width, interruption: Interruption()).run(batch) { index, listing in
            await sight(of: listing, index, record)
        } receive: {
            sights.append($0)
        }
        for sight in sights.sorted(by: { $0.index < $1.index }) where !Task.isCancelled {
            state.pass(judged(sight, &state), to: receive)
        }
    }

    private func sight(of listing: PictureListing, _ index: Int, _ record: GalleryRecord?) async -> Sight {
        var face: Ledger.PictureFace?
        do {
            if let ledger, let record { face = try await ledger.face(ofFirst: [(record.id, listing.id)]) }
            return Sight(
                index: index, id: listing.id, entry: .success(try await gallery.entry(of: listing)), face: face)
        } catch {
            let failure =
                (error as? GalleryError).map(Failure.init) ?? Failure(kind: "ledger_failed", message: "\(error)")
            return Sight(index: index, id: listing.id, entry: .failure(failure), face: face)
        }
    }

    private func judged(_ sight: Sight, _ state: inout State) -> AuditedPicture {
        let entry: GalleryEntry
        switch sight.entry {
        case .failure(let failure): return AuditedPicture(sight.id, failure: failure)
        case .success(let found): entry = found
        }
        let current = sight.face?.current
        // A folder holds no texts: they are in the ledger, or in the files.
        let isKept = gallery.textKeeping == .ledger && current != nil
        let alt = isKept ? current?.alt ?? .missing : entry.alt
        let isKnown = isKept || current?.alt == alt
        let findings = state.sequence.findings(
            in: alt == .decorative ? nil : alt.words ?? "", by: linter(around: sight.face, state.linter))
        return AuditedPicture(
            id: sight.id, verdict: AuditVerdict(alt, findings), alt: alt,
            origin: alt == .missing ? nil : isKnown ? current?.origin : entry.isEmbedded ? .embedded : .human,
            model: isKnown ? current?.model : nil, findings: findings, failure: nil)
    }

    /// The linter that knows title and caption of a picture, where the ledger has them.
    private func linter(around face: Ledger.PictureFace?, _ usual: Linter) -> Linter {
        guard let face, face.title != nil || face.caption != nil else { return usual }
        var options = options
        options.surroundings.captions += [face.caption].compactMap(\.self)
        options.surroundings.headings += [face.title].compactMap(\.self)
        return Linter(options)
    }
}

extension AuditVerdict {
    /// What findings make of a text.
    package init(_ alt: AlternativeText, _ findings: [Finding]) {
        switch (alt, findings.map(\.severity).max()) {
        case (.missing, _): self = .missing
        case (.decorative, _): self = .decorative
        case (.text, .error): self = .bad
        case (.text, .warning): self = .doubtful
        case (.text, .note), (.text, nil): self = .fine
        }
    }
}

extension AuditedPicture {
    fileprivate init(_ id: PictureID, failure: Failure) {
        self.init(
            id: id, verdict: .unreadable, alt: .missing, origin: nil, model: nil, findings: [], failure: failure)
    }
}
