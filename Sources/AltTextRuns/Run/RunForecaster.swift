public import AltText
public import AltTextGalleries
public import AltTextLedger
public import AltTextModels
public import AltTextPictures

/// Works out what a run would take. Reads the gallery, and sends no picture anywhere; the ledger is only read.
public struct RunForecaster: Sendable {
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
    public init(
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
    public func forecast(progress: (Int) -> Void) async throws(Failure) -> RunForecast {
        var forecast = RunForecast()
        var sample = Sample()
        var record: GalleryRecord?
        do throws(LedgerError) {
            record = try await ledger?.knownGallery(gallery.id)
            if let ledger, let record {
                let recipes = models.map { Recipe($0, wording: wording) }
                let isNewPanel = try await ledger.hasLastAsked(otherThan: recipes, in: record.id)
                sample.retriesFailures = isNewPanel || options.retriesFailures
            }
        } catch {
            throw Failure(kind: error.kind, message: error.description)
        }
        var batch: [PictureListing] = []
        do throws(GalleryError) {
            try await gallery.list { (result) throws(GalleryError) in
                switch result {
                case .failure: forecast.unreadable += 1
                case .success(let listing): batch.append(listing)
                }
                guard batch.count >= Self.batchSize else { return }
                await look(at: batch, record, &forecast, &sample)
                batch.removeAll(keepingCapacity: true)
                progress(forecast.listed)
                if interruption.isRaised { throw GalleryError(.interrupted, "Interrupted") }
            }
        } catch {
            guard interruption.isRaised else { throw Failure(error) }
        }
        await look(at: batch, record, &forecast, &sample)
        await settle(&forecast, sample, record)
        return forecast
    }

    /// Whether something would be done with a picture.
    private enum Prospect: Sendable {
        case describe(GalleryEntry, PictureListing)
        case settled
        case unreadable
    }

    private func look(
        at batch: [PictureListing], _ record: GalleryRecord?, _ forecast: inout RunForecast, _ sample: inout Sample
    ) async {
        var prospects: [Prospect] = []
        let retriesFailures = sample.retriesFailures
        await BoundedStream(width: 8, interruption: interruption).run(batch) { _, listing in
            await prospect(of: listing, record, retriesFailures: retriesFailures)
        } receive: {
            prospects.append($0)
        }
        forecast.listed += batch.count
        for prospect in prospects {
            switch prospect {
            case .settled: forecast.settled += 1
            case .unreadable: forecast.unreadable += 1
            case .describe(let entry, let listing):
                if let limit = options.limit, forecast.toDescribe >= limit {
                    forecast.settled += 1
                    continue
                }
                forecast.toDescribe += 1
                if sample.count < Self.sampleSize { await add(entry, listing, to: &sample) }
            }
        }
    }

    private func prospect(
        of listing: PictureListing, _ record: GalleryRecord?, retriesFailures: Bool
    ) async -> Prospect {
        do {
            var known: KnownText?
            if let record, let picture = try await ledger?.picture(listing.id, in: record.id) {
                known = try await ledger?.knownText(of: picture)
                let isUpgraded = options.upgrade != .none && (known?.isReplaceable ?? (picture.status == .draft))
                let isTouched = picture.listing.stamp != listing.stamp || options.isRechecking
                if picture.status == .parked || picture.status == .failed, !retriesFailures,
                    picture.status == .parked || picture.retryAt > .now
                {
                    return .settled
                }
                guard picture.status.isDue || isUpgraded || isTouched || picture.status == .parked else {
                    return .settled
                }
                if isUpgraded { return .describe(try await gallery.entry(of: listing), listing) }
            }
            let entry = try await gallery.entry(of: listing)
            let verdict = CheckVerdict(
                place: entry.alt, isEmbedded: entry.isEmbedded, known: known,
                placeKeepsTexts: gallery.textKeeping == .gallery)
            return verdict == .describe ? .describe(entry, listing) : .settled
        } catch {
            return .unreadable
        }
    }
}

// MARK: - What one picture takes

extension RunForecaster {
    /// What the pictures looked at more closely would take.
    private struct Sample {
        /// Whether pictures count that failed before.
        var retriesFailures = false
        var count = 0
        var tokens: [String: Int] = [:]
        var dollars: [String: Double] = [:]
        var unknownTokens: Set<String> = []
    }

    private func add(_ entry: GalleryEntry, _ listing: PictureListing, to sample: inout Sample) async {
        guard let bytes = try? await gallery.bytes(of: listing),
            let prepared = try? await PictureIntake.prepare(bytes, for: models, with: preparer)
        else { return }
        sample.count += 1
        let remote = await client.namesOfRemote(models)
        for model in models {
            let instructions = wording.following(entry.context).instructions(for: model)
            guard let question = prepared.question(to: model, called: listing.id.text, instructions) else { continue }
            let plan = TokenPlan(question, for: model, isRemote: remote.contains(model.name))
            sample.tokens[model.name, default: 0] += plan.textTokens + (plan.pictureTokens ?? 0)
            if plan.pictureTokens == nil { sample.unknownTokens.insert(model.name) }
            if let dollars = plan.dollars { sample.dollars[model.name, default: 0] += dollars }
        }
    }

    private func settle(_ forecast: inout RunForecast, _ sample: Sample, _ record: GalleryRecord?) async {
        forecast.sampled = sample.count
        let factor = sample.count > 0 ? Double(forecast.toDescribe) / Double(sample.count) : 0
        let remote = await client.namesOfRemote(models)
        for model in models {
            let isKnown = sample.count > 0 && !sample.unknownTokens.contains(model.name)
            let seconds = try? await ledger?.usualDuration(of: Recipe(model, wording: wording))
            forecast.shares.append(
                RunForecast.Share(
                    model: model.name, isRemote: remote.contains(model.name),
                    inputTokens: isKnown ? Int((Double(sample.tokens[model.name] ?? 0) * factor).rounded()) : nil,
                    dollars: forecast.toDescribe == 0 ? 0 : sample.dollars[model.name].map { $0 * factor },
                    duration: seconds.map { $0 * (Double(forecast.toDescribe) / Double(model.concurrency)) }))
        }
    }
}
