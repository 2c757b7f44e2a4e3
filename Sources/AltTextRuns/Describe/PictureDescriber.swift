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
    ///   - wording: language, length and context of what is asked.
    ///   - client: what asks the models.
    ///   - preparer: what makes pictures ready to be sent.
    ///   - loader: what reads the pictures' files and addresses.
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
        let rounds = await Round.all(of: PanelMember.all(able, client: client), client: client)
        let author = await author()
        // Only where there is more to do than one round are the sources gone through more than once.
        let isRepeated = rounds.count > 1 || author != nil
        let sources = isRepeated ? AnySequence(Array(sources)) : AnySequence(sources)
        let shelf = PictureShelf(
            intake: intake, models: able + ((try? author?.get().member.model).map { [$0] } ?? []),
            keepsPictures: isRepeated)
        let book = MemoryBook(choices: choices.map(\.name), obstacles: obstacles)
        var unwritten: [PictureResult] = []
        for round in rounds {
            await describe(sources, in: round, shelf, book) { result in
                if author != nil, CaptionWriter.canWrite(from: result.texts) {
                    unwritten.append(result)
                } else {
                    await receive(result)
                }
            }
        }
        for result in book.unfinished() { await receive(result) }
        if let author { await write(author, for: unwritten, of: Array(sources), shelf, receive) }
    }

    /// Has the models of a round asked about every picture; in the last round `receive` gets all that came of each.
    private func describe(
        _ sources: AnySequence<PictureSource>, in round: Round, _ shelf: PictureShelf, _ book: MemoryBook,
        _ receive: (PictureResult) async -> Void
    ) async {
        let panel = Panel(
            members: round.members, book: book, client: client, wording: wording, terms: UnboundTerms())
        // Enough to fill the busiest server, and a few that are being prepared meanwhile.
        let width = (round.newcomers.map(\.concurrency).max() ?? 1) + 8
        // Engines load while the first pictures are read and made ready.
        async let isLoading: Void = client.expect(round.newcomers)
        await BoundedStream(width: width, interruption: interruption).run(sources) { index, source in
            let picture = MemoryBook.Picture(id: index)
            await describe(source, picture, shelf, panel)
            return round.isLast ? book.result(of: picture) : nil
        } receive: { result in
            if let result { await receive(result) }
        }
        await isLoading
    }

    /// The model that writes from what the others said, or why it cannot be asked; `nil` where nothing is to be written.
    private func author() async -> Result<CaptionWriter, Failure>? {
        guard let writer else { return nil }
        if let obstacle = await obstacles(of: [writer])[writer.name] { return .failure(obstacle) }
        guard let model = try? writer.result.get() else { return nil }
        let members = await PanelMember.all([model], client: client)
        return members.first.map { .success(CaptionWriter(member: $0, wording: wording, client: client)) }
    }

    /// Hands over every result, with the caption that was written from it wherever there was time for that.
    private func write(
        _ author: Result<CaptionWriter, Failure>, for results: [PictureResult], of sources: [PictureSource],
        _ shelf: PictureShelf, _ receive: (PictureResult) async -> Void
    ) async {
        var left = results.reduce(into: [:]) { $0[$1.index] = $1 }
        if case .success(let writer) = author, !results.isEmpty {
            async let isLoading: Void = client.expect([writer.member.model])
            let width = writer.member.model.concurrency + 8
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
        _ source: PictureSource, _ picture: MemoryBook.Picture, _ shelf: PictureShelf, _ panel: Panel<MemoryBook>
    ) async {
        do throws(Failure) {
            // Where no model can be asked, no picture is read.
            let prepared = panel.members.isEmpty ? nil : try await shelf.picture(source, at: picture.id)
            let subject = Subject(
                picture: picture, name: source.name, digest: "\(picture.id)", context: "", prepared: prepared)
            panel.book.add(await panel.ask(about: subject), of: panel.members, about: subject)
        } catch {
            panel.book.add(error, of: picture, called: source.name)
        }
    }
}
