package import AltText
package import AltTextGalleries
package import AltTextLedger
package import AltTextModels
package import AltTextPictures

/// Works out what a run would take, by the rules that the run follows. Reads the gallery, and sends no picture anywhere; the
/// ledger is only read.
package struct RunForecaster: Sendable {
    private let ledger: Ledger?
    private let gallery: any Gallery
    private let models: [Model]
    private let wording: Wording
    private let client: ModelClient
    private let preparer: PicturePreparer
    private let options: RunOptions
    private let interruption: Interruption

    /// How many pictures are prepared to see what one takes.
    private static let sampleSize = 64
    /// How many pictures are looked at together.
    private static let batchSize = 64

    /// Creates a forecaster; the parameters are those of ``GalleryRun``.
    ///
    /// - Parameter ledger: the ledger; `nil` where there is none yet.
    package init(
        ledger: Ledger?, gallery: any Gallery, models: [Model], wording: Wording, client: ModelClient,
        preparer: PicturePreparer, options: RunOptions, interruption: Interruption = Interruption()
    ) {
        self.ledger = ledger
        self.gallery = gallery
        self.models = models
        self.wording = wording
        self.client = client
        self.preparer = preparer
        self.options = options
        self.interruption = interruption
    }

    /// Works out the run.
    ///
    /// - Parameter progress: is told how many pictures have been looked at.
    /// - Throws: ``Failure`` where the gallery cannot be listed or the ledger fails.
    package func forecast(progress: (Int) -> Void) async throws(Failure) -> RunForecast {
        let outlook: PictureOutlook
        do throws(LedgerError) {
            outlook = try await PictureOutlook(
                of: gallery, models: models, wording: wording, options: options, ledger: ledger)
        } catch {
            throw Failure(error)
        }
        var tally = ForecastTally(models: models, options: options)
        var batch: [PictureListing] = []
        do throws(GalleryError) {
            try await gallery.list { (result) throws(GalleryError) in
                switch result {
                case .failure(let error): tally.addUnreadable(Failure(error))
                case .success(let listing): batch.append(listing)
                }
                guard batch.count >= Self.batchSize else { return }
                await look(at: batch, outlook, &tally)
                batch.removeAll(keepingCapacity: true)
                progress(tally.listed)
                if interruption.isRaised { throw GalleryError(.interrupted, "Interrupted") }
            }
        } catch {
            guard interruption.isRaised else { throw Failure(error) }
        }
        await look(at: batch, outlook, &tally)
        for subject in tally.takeUpgrades() { await add(subject, outlook, &tally) }
        return await forecast(tally)
    }

    private func look(at batch: [PictureListing], _ outlook: PictureOutlook, _ tally: inout ForecastTally) async {
        // The run ends where its limit is reached; what is behind it is only counted.
        guard !tally.isLimitReached else { return tally.skip(batch.count) }
        var prospects: [(place: Int, prospect: PictureOutlook.Prospect)] = []
        await BoundedStream(width: 8, interruption: interruption).run(batch) { place, listing in
            (place, await outlook.prospect(of: listing))
        } receive: {
            prospects.append($0)
        }
        tally.listed += batch.count
        for (_, prospect) in prospects.sorted(by: { $0.place < $1.place }) {
            switch prospect {
            case .settled: tally.settled += 1
            case .unreadable(let failure): tally.addUnreadable(failure)
            case .describe(let subject):
                if tally.postpones(subject) { continue }
                await add(subject, outlook, &tally)
            }
        }
    }

    /// Counts a picture that would be described, and looks closely at the first few.
    private func add(
        _ subject: PictureOutlook.Subject, _ outlook: PictureOutlook, _ tally: inout ForecastTally
    ) async {
        guard !tally.isLimitReached else { return tally.beyondLimits += 1 }
        guard tally.sampled < Self.sampleSize else {
            let silent = await outlook.silentModels(about: subject.digest, subject)
            return tally.add(silent.map { Set($0.map(\.name)) })
        }
        do {
            let bytes = try await gallery.bytes(of: subject.listing)
            let digest = Digest.text(of: bytes)
            let silent = await outlook.silentModels(about: digest, subject) ?? models
            let prepared = silent.isEmpty ? nil : try await PictureIntake.prepare(bytes, for: silent, with: preparer)
            let questions = silent.compactMap { model in
                prepared?.question(
                    to: model, called: subject.listing.id.text,
                    wording.following(subject.entry.context).instructions(for: model)
                ).map { (model, $0) }
            }
            tally.add(questions, digest: digest, wasKnown: subject.digest != nil)
        } catch {
            tally.addUnreadable(Failure(readingOf: error))
        }
    }

    private func forecast(_ tally: ForecastTally) async -> RunForecast {
        let remote = await client.namesOfRemote(models)
        var usual: [String: Ledger.UsualAnswer] = [:]
        for model in models {
            usual[model.name] = try? await ledger?.usualAnswer(to: Recipe(model, wording: wording))
        }
        let rounds = await client.rounds(of: models).reversed().map { $0.map(\.name) }
        return tally.forecast(remote: remote, usual: usual, rounds: rounds)
    }
}
