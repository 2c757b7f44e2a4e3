internal import AltText
package import AltTextGalleries
package import AltTextModels
package import AltTextPictures

/// Works out what describing pictures would take: sizes, tokens and prices. Reads and prepares the pictures as a real run
/// does, and sends no picture anywhere: an Ollama is only asked where it runs a model.
package struct PicturePlanner: Sendable {
    private let choices: [ModelChoice]
    private let models: [Model]
    private let writer: ModelChoice?
    private let wording: Wording
    private let client: ModelClient
    private let intake: PictureIntake
    private let interruption: Interruption

    /// Creates a planner; the parameters are those of ``PictureDescriber``.
    package init(
        choices: [ModelChoice], writer: ModelChoice? = nil, wording: Wording, client: ModelClient,
        preparer: PicturePreparer, loader: PictureLoader, interruption: Interruption = Interruption()
    ) {
        self.choices = choices
        self.writer = writer
        models = (choices + (writer.map { [$0] } ?? [])).compactMap { try? $0.result.get() }
        self.wording = wording
        self.client = client
        intake = PictureIntake(loader: loader, preparer: preparer)
        self.interruption = interruption
    }

    /// Works out each picture; `receive` gets the plans as they come, in no particular order.
    package func plan(_ sources: some Sequence<PictureSource>, receive: (PicturePlan) async -> Void) async {
        let remote = await client.namesOfRemote(models)
        await BoundedStream(width: 8, interruption: interruption).run(sources) { index, source in
            await plan(source, index: index, remote: remote)
        } receive: { plan in
            await receive(plan)
        }
    }

    private func plan(_ source: PictureSource, index: Int, remote: Set<String>) async -> PicturePlan {
        let picture: Result<PictureIntake.Prepared, Failure>
        do {
            picture = .success(try await intake.take(source, for: models))
        } catch {
            picture = .failure(error)
        }
        let steps = choices.map { choice in
            step(choice, picture, called: source.name, remote) { wording.instructions(for: $0) }
        }
        let texts = steps.filter { if case .success = $0.result { true } else { false } }.map { _ in usualText }
        let writing = CaptionWriter.canWrite(from: texts) ? writer : nil
        return PicturePlan(
            index: index, name: source.name, steps: steps,
            writing: writing.map { choice in
                step(choice, picture, called: source.name, remote) { wording.instructions(for: $0, combining: texts) }
            })
    }

    private func step(
        _ choice: ModelChoice, _ picture: Result<PictureIntake.Prepared, Failure>, called name: String,
        _ remote: Set<String>, _ instructions: (Model) -> Instructions
    ) -> PicturePlan.Step {
        let result = choice.result.mapError(Failure.init).flatMap { model in
            picture.flatMap { picture in
                shipment(
                    of: picture, called: name, to: model, instructions(model), isRemote: remote.contains(model.name))
            }
        }
        return PicturePlan.Step(model: choice.name, result: result)
    }

    /// As long as an answer usually is.
    private var usualText: String {
        String(repeating: "word ", count: TokenPlan.usualAnswerTokens)
    }

    private func shipment(
        of picture: PictureIntake.Prepared, called name: String, to model: Model, _ instructions: Instructions,
        isRemote: Bool
    ) -> Result<PicturePlan.Shipment, Failure> {
        if let obstacle = model.standingObstacle { return .failure(Failure(obstacle)) }
        guard let question = picture.question(to: model, called: name, instructions) else {
            return .failure(.unprepared)
        }
        let prepared = question.picture
        return .success(
            PicturePlan.Shipment(
                width: prepared.width, height: prepared.height, byteCount: prepared.bytes.count,
                encoding: prepared.encoding, tokens: TokenPlan(question, for: model, isRemote: isRemote),
                isRemote: isRemote))
    }
}
