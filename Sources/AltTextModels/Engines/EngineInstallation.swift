/// A program that runs models, as it is on this machine.
package struct EngineInstallation: Sendable, Hashable {
    /// Whether it can be used.
    package enum State: Sendable, Hashable {
        /// It is there, at this path.
        case present(String)
        /// It is not there.
        case missing
        /// What is there is no use.
        case unusable(ModelError)
    }

    /// Its name for people.
    package let name: String
    /// The backend whose models it runs.
    package let backend: BackendKind
    /// Whether it can be used.
    package let state: State
    /// The command that installs it.
    package let installation: String
}

extension EngineInstallation {
    /// Python with transformers, as far as `options` lead to it.
    static func transformers(_ options: EngineOptions) -> EngineInstallation {
        let probe = Model(name: "transformers", description: "", date: "", backend: .huggingface, id: "")
        let state: State
        do throws(ModelError) {
            state = .present(try TransformersProgram.find(options, for: probe).launcher)
        } catch {
            let isNamed = options.environment[TransformersProgram.variable]?.isEmpty == false
            state = isNamed ? .unusable(error) : .missing
        }
        return EngineInstallation(
            name: "transformers", backend: .huggingface, state: state, installation: TransformersProgram.installation)
    }

    /// llama-server, as far as `options` lead to it.
    static func llamaServer(_ options: EngineOptions) -> EngineInstallation {
        let probe = Model(name: "llama-server", description: "", date: "", backend: .llamacpp, id: "")
        let state: State
        do throws(ModelError) {
            state = .present(try LlamaServer.find(options, for: probe).path)
        } catch {
            // What the user named and is not there is a mistake; that nothing is there is none.
            let isNamed = options.environment[LlamaServer.variable]?.isEmpty == false
            state = isNamed ? .unusable(error) : .missing
        }
        return EngineInstallation(
            name: "llama-server", backend: .llamacpp, state: state, installation: LlamaServer.installation)
    }
}
