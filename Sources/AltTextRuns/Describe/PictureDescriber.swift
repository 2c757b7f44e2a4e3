internal import AltText
public import AltTextGalleries
public import AltTextModels
public import AltTextPictures

/// Describes pictures with one or several models: reads, prepares, asks, cleans, and hands over each result as it comes.
///
/// Memory does not grow with the number of pictures: only so many are under way at once as keep every server busy.
public struct PictureDescriber: Sendable {
    private let choices: [ModelChoice]
    private let models: [Model]
    private let writer: ModelChoice?
    private let wording: Wording
    private let client: ModelClient
    private let intake: PictureIntake
    private let interruption: Interruption

    /// Creates a describer.
    ///
    /// - Parameters:
    ///   - choices: the models to ask, each once a picture. A choice that is no model fails for every picture.
    ///   - writer: the model that writes one caption from those of all the others, once they have answered about every
    ///     picture.
    ///   - interruption: what tells it to begin nothing more.
    public init(
        choices: [ModelChoice], writer: ModelChoice? = nil, wording: Wording, client: ModelClient,
        preparer: PicturePreparer, loader: PictureLoader, interruption: Interruption = Interruption()
    ) {
        self.choices = choices
        self.writer = writer
        models = choices.compactMap { try? $0.result.get() }
        self.wording = wording
        self.client = client
        intake = PictureIntake(loader: loader, preparer: preparer)
        self.interruption = interruption
    }

    /// Describes pictures.
    ///
    /// - Parameters:
    ///   - sources: the pictures.
    ///   - receive: gets each result as soon as it is there, one at a time, in no particular order. Once the describer is
    ///     interrupted, pictures that have not begun are left out.
    public func describe(_ sources: some Sequence<PictureSource>, receive: (PictureResult) async -> Void) async {
        let obstacles = await obstacles(of: choices)
        let able = models.filter { obstacles[$0.name] == nil }
        let remote = await client.namesOfRemote(able)
        let shifts = await client.shifts(of: able)
        let author = await author()
        let shelf = PictureShelf(
            intake: intake, models: able + ((try? author?.get().model).map { [$0] } ?? []),
            keepsPictures: shifts.count > 1 || author != nil)
        var results = ShiftResults(choices: choices.map(\.name), obstacles: obstacles, shiftCount: shifts.count)
        // Only where there is more than one shift are the sources gone through more than once.
        let isRepeated = shifts.count > 1 || author != nil
        let sources = isRepeated ? AnySequence(Array(sources)) : AnySequence(sources)
        var unwritten: [PictureResult] = []
        for shift in shifts {
            // Enough to fill the busiest server, and a few that are being prepared meanwhile.
            // Engines load while the first pictures are read and made ready.
            async let isLoading: Void = client.expect(shift)
            let width = (shift.map(\.concurrency).max() ?? 1) + 8
            await BoundedStream(width: width, interruption: interruption).run(sources) { index, source in
                await describe(source, index: index, shift, shelf, remote: remote)
            } receive: { answers in
                guard let result = results.add(answers) else { return }
                if author != nil, CaptionWriter.canWrite(from: result.texts) {
                    unwritten.append(result)
                } else {
                    await receive(result)
                }
            }
            await isLoading
        }
        for result in results.unfinished() { await receive(result) }
        if let author { await write(author, for: unwritten, of: Array(sources), shelf, receive) }
    }

    /// The model that writes from what the others said, or why it cannot be asked; `nil` where nothing is to be written.
    private func author() async -> Result<CaptionWriter, Failure>? {
        guard let writer else { return nil }
        if let obstacle = await obstacles(of: [writer])[writer.name] { return .failure(obstacle) }
        guard let model = try? writer.result.get() else { return nil }
        let isRemote = await !client.namesOfRemote([model]).isEmpty
        return .success(CaptionWriter(model: model, wording: wording, client: client, isRemote: isRemote))
    }

    /// Hands over every result, with the caption that was written from it wherever there was time for that.
    private func write(
        _ author: Result<CaptionWriter, Failure>, for results: [PictureResult], of sources: [PictureSource],
        _ shelf: PictureShelf, _ receive: (PictureResult) async -> Void
    ) async {
        var left = results.reduce(into: [:]) { $0[$1.index] = $1 }
        if case .success(let writer) = author, !results.isEmpty {
            async let isLoading: Void = client.expect([writer.model])
            let width = writer.model.concurrency + 8
            await BoundedStream(width: width, interruption: interruption).run(results) { _, result in
                var result = result
                do throws(Failure) {
                    let picture = try await shelf.picture(sources[result.index], at: result.index)
                    result.written = await writer.caption(for: result, about: picture)
                } catch {
                    result.written = .failure(error)
                }
                return result
            } receive: { result in
                left[result.index] = nil
                await receive(result)
            }
            await isLoading
        }
        for var result in left.values.sorted(by: { $0.index < $1.index }) {
            if case .failure(let failure) = author { result.written = .failure(failure) }
            await receive(result)
        }
    }

    /// Why models cannot be asked, by name. Each server is asked once, not once a picture.
    private func obstacles(of choices: [ModelChoice]) async -> [String: Failure] {
        var obstacles: [String: Failure] = [:]
        let models = choices.compactMap { try? $0.result.get() }
        for (model, readiness) in zip(models, await client.readiness(of: models)) {
            if case .notReady(let error) = readiness { obstacles[model.name] = Failure(error) }
        }
        for choice in choices {
            if case .failure(let error) = choice.result { obstacles[choice.name] = Failure(error) }
        }
        return obstacles
    }

    private func describe(
        _ source: PictureSource, index: Int, _ models: [Model], _ shelf: PictureShelf, remote: Set<String>
    ) async -> ShiftResults.Answers {
        var answers = ShiftResults.Answers(index: index, name: source.name)
        guard !models.isEmpty else { return answers }
        do {
            let picture = try await shelf.picture(source, at: index)
            answers.evidence = picture.facts.embeddedTexts
            answers.outcomes = await ask(models, about: picture, called: source.name, remote: remote)
        } catch {
            answers.pictureFailure = error
        }
        return answers
    }

    /// Asks all models at the same time.
    private func ask(
        _ models: [Model], about picture: PictureIntake.Prepared, called name: String, remote: Set<String>
    ) async -> [PictureResult.Outcome] {
        await withTaskGroup(of: PictureResult.Outcome.self) { group in
            for model in models {
                let question = picture.question(to: model, called: name, wording.instructions(for: model))
                guard let question else { continue }
                group.addTask { await outcome(of: question, model: model, isRemote: remote.contains(model.name)) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func outcome(of question: Question, model: Model, isRemote: Bool) async -> PictureResult.Outcome {
        do throws(ModelError) {
            let answer = try await client.answer(question, from: model)
            return PictureResult.Outcome(
                model: model.name, result: Caption.make(from: answer, model: model, isRemote: isRemote),
                rawText: answer.text)
        } catch {
            return PictureResult.Outcome(
                model: model.name, result: .failure(Failure(error)), rawText: error.answer?.text)
        }
    }
}

extension Failure {
    init(_ error: ModelError) {
        self.init(kind: error.kind, message: error.description)
    }
}
