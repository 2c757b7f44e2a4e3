internal import AltText
internal import AltTextHTTP

/// Asks models through an engine that AltText starts and stops itself. All engines speak the OpenAI dialect.
struct EngineBackend: Backend {
    let client: APIClient
    let engines: Engines
    /// How the engine of a model is started; says what is missing where that cannot be.
    let recipe: @Sendable (Model) throws(ModelError) -> EngineRecipe

    func isRemote(_ model: Model) async -> Bool { false }

    /// Whether engine and files are there. The engine is not started for that.
    func check(_ model: Model, isThorough: Bool) async throws(ModelError) -> Verdict {
        _ = try recipe(model)
        return .ready
    }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        let recipe = try recipe(model)
        let engine: Engine
        do throws(EngineFault) {
            engine = try await engines.enter(recipe)
        } catch {
            throw ModelError(error, of: model, engine: recipe.name)
        }
        do throws(ModelError) {
            let answer = try await ask(question, model, engine, recipe)
            await engines.leave(recipe)
            return answer
        } catch {
            await engines.leave(recipe)
            throw error
        }
    }

    /// Asks once, and once more if the engine ended meanwhile.
    private func ask(
        _ question: Question, _ model: Model, _ engine: Engine, _ recipe: EngineRecipe
    ) async throws(ModelError) -> Answer {
        var isSecond = false
        while true {
            let address: EngineAddress
            do throws(EngineFault) {
                address = try await engine.want()
            } catch {
                await engine.release(answered: false)
                throw ModelError(error, of: model, engine: recipe.name)
            }
            let failure: ModelError
            do throws(ModelError) {
                let answer = try await ask(question, model, at: address)
                await engine.release(answered: true)
                return answer
            } catch {
                failure = error
            }
            // Whoever hangs will not come back; the next question gets a new one.
            if failure.isTimedOut { await engine.stop() }
            let isOver =
                failure.isLostConnection || failure.isUnreachable
                ? await engine.isOver(address, within: .seconds(1)) : false
            await engine.release(answered: failure.answer != nil)
            guard isOver else { throw failure }
            guard !isSecond, !client.pacers.isClosed else { throw .engineCrashed(model, recipe.name) }
            isSecond = true
        }
    }

    private func ask(
        _ question: Question, _ model: Model, at address: EngineAddress
    ) async throws(ModelError) -> Answer {
        guard address.seesPictures else { throw .blindEngine(model) }
        var served = model
        served.baseURL = address.url + "/v1"
        served.keyName = nil
        return try await OpenAIBackend(client: client, key: Secret(address.key)).answer(question, from: served)
    }
}
