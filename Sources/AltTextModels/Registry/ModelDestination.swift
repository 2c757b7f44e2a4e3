/// Where asking a model leads: what a file that nobody trusts must not change of a known one.
struct ModelDestination: Hashable {
    private let backend: BackendKind
    private let baseURL: String?
    private let keyName: String?
    /// The model's id and projector, where they decide what is sent off this machine, loaded or read here.
    private let id: String?
    private let projector: String?
    private let folder: String?
    /// What limits of cost go by, where there is one.
    private let price: Price?

    init(_ model: Model) {
        let isServedHere = model.baseURL != nil && !model.isRemoteByName
        backend = model.backend
        baseURL = model.baseURL
        keyName = model.keyName
        id = isServedHere ? nil : model.id
        projector = model.projector
        folder = isServedHere ? nil : model.folder
        price = model.isRemoteByName ? model.price : nil
    }
}

extension Model {
    /// Whether asking the model neither sends anything off this machine nor starts a program with files that its entry
    /// names.
    var staysAtServersHere: Bool {
        !backend.startsEngine && !isRemoteByName
    }
}
