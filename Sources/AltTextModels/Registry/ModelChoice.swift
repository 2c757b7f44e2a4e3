/// A model that was asked for by name.
public struct ModelChoice: Sendable, Hashable {
    /// The name that was asked for.
    public let name: String
    /// The model, or why there is none of that name.
    public let result: Result<Model, ModelError>

    /// Creates a choice.
    package init(name: String, result: Result<Model, ModelError>) {
        self.name = name
        self.result = result
    }

    /// The choice of a model that is known.
    public init(_ model: Model) {
        self.init(name: model.name, result: .success(model))
    }
}
