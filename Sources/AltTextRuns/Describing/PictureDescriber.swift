public import AltText
public import AltTextModels
public import AltTextPictures

/// Describes pictures with one or several models: reads, prepares, asks, cleans, and hands over each result as it comes.
///
/// Memory does not grow with the number of pictures: only so many are under way at once as keep every server busy.
public struct PictureDescriber: Sendable {
    private let models: [Model]
    private let wording: Wording
    private let client: ModelClient
    private let preparer: PicturePreparer
    private let loader: PictureLoader
    private let interruption: Interruption

    /// Creates a describer.
    ///
    /// - Parameters:
    ///   - models: the models to ask, each once a picture.
    ///   - interruption: what tells it to begin nothing more.
    public init(
        models: [Model], wording: Wording, client: ModelClient, preparer: PicturePreparer, loader: PictureLoader,
        interruption: Interruption = Interruption()
    ) {
        self.models = models
        self.wording = wording
        self.client = client
        self.preparer = preparer
        self.loader = loader
        self.interruption = interruption
    }

    /// Describes pictures.
    ///
    /// - Parameters:
    ///   - sources: the pictures.
    ///   - receive: gets each result as soon as it is there, one at a time, in no particular order. Once the describer is
    ///     interrupted, pictures that have not begun are left out.
    public func describe(
        _ sources: some Sequence<PictureSource>, receive: (PictureResult) async -> Void
    ) async {
        let readiness = await readinessOfModels()
        await withTaskGroup(of: PictureResult.self) { group in
            var room = window
            for (index, source) in sources.enumerated() {
                if room == 0, let result = await group.next() {
                    await receive(result)
                    room += 1
                }
                guard !interruption.isRaised else { break }
                group.addTask { await describe(source, index: index, readiness: readiness) }
                room -= 1
            }
            for await result in group { await receive(result) }
        }
    }

    /// How many pictures are under way at once: enough to fill the busiest server, and a few that are being prepared.
    private var window: Int {
        (models.map(\.concurrency).max() ?? 1) + 8
    }

    /// Asks each server once, not once a picture, whether it can be asked.
    private func readinessOfModels() async -> [String: Readiness] {
        await withTaskGroup(of: (String, Readiness).self) { group in
            for model in models {
                group.addTask { (model.name, await client.readiness(of: model)) }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    private func describe(_ source: PictureSource, index: Int, readiness: [String: Readiness]) async -> PictureResult {
        do {
            let (facts, pictures) = try await prepare(source)
            let outcomes = await ask(source, facts: facts, pictures: pictures, readiness: readiness)
            return PictureResult(index: index, name: source.name, outcomes: outcomes, pictureFailure: nil)
        } catch {
            let outcomes = models.map { PictureResult.Outcome(model: $0.name, result: .failure(error)) }
            return PictureResult(index: index, name: source.name, outcomes: outcomes, pictureFailure: error)
        }
    }

    private typealias Prepared = (facts: PictureFacts, pictures: [PicturePreparation: PreparedPicture])

    private func prepare(_ source: PictureSource) async throws(Failure) -> Prepared {
        let bytes: [UInt8]
        do throws(LoadError) {
            bytes = try await loader.load(source)
        } catch {
            throw Failure(kind: error.kind, message: error.description)
        }
        do throws(PictureError) {
            return try await preparer.prepare(bytes, as: Set(models.map(\.preparation)))
        } catch {
            throw Failure(kind: error.kind, message: error.description)
        }
    }

    /// Asks all models at the same time; results keep the order of the models.
    private func ask(
        _ source: PictureSource, facts: PictureFacts, pictures: [PicturePreparation: PreparedPicture],
        readiness: [String: Readiness]
    ) async -> [PictureResult.Outcome] {
        await withTaskGroup(of: (Int, PictureResult.Outcome).self) { group in
            for (place, model) in models.enumerated() {
                guard let picture = pictures[model.preparation] else { continue }
                let instructions = wording.instructions(for: model)
                let question = Question(
                    pictureName: source.name, picture: picture, facts: facts, system: instructions.system,
                    prompt: instructions.prompt)
                group.addTask { (place, await outcome(of: question, model: model, readiness: readiness[model.name])) }
            }
            let outcomes = await group.reduce(into: []) { $0.append($1) }
            return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func outcome(of question: Question, model: Model, readiness: Readiness?) async -> PictureResult.Outcome {
        if case .notReady(let error) = readiness {
            return PictureResult.Outcome(model: model.name, result: .failure(Failure(error)))
        }
        do throws(ModelError) {
            let answer = try await client.answer(question, from: model)
            return PictureResult.Outcome(
                model: model.name, result: Caption.make(from: answer, model: model), rawText: answer.text)
        } catch {
            return PictureResult.Outcome(model: model.name, result: .failure(Failure(error)))
        }
    }
}

extension Model {
    /// How the picture is made ready for this model.
    var preparation: PicturePreparation {
        var preparation = PicturePreparation()
        preparation.longSidePixels = settings.longSidePixels
        preparation.jpegQuality = settings.jpegQuality
        return preparation
    }
}

extension Failure {
    init(_ error: ModelError) {
        self.init(kind: error.kind, message: error.description)
    }
}
