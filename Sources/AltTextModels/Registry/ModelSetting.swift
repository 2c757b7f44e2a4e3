package import AltText

/// A setting or a capability of a model, told once: what models.yaml calls it, what it may be, where it goes, and how it
/// is recorded. The clients of the protocols say how it is sent.
struct ModelSetting: Sendable {
    /// The change that an entry makes to a model.
    typealias Change = @Sendable (inout Model) -> Void

    /// The field of models.yaml.
    let name: String
    /// Reads the field; `nil` where the entry does not have it.
    let read: @Sendable (FieldReader) throws(RegistryError) -> Change?
    /// What is recorded of it; `nil` where nothing was said, or what was said is the usual.
    let recorded: @Sendable (Model) -> JSON?

    /// The fields below `settings:`. Their order is that of the record, of which another order would make another recipe.
    static let settings: [ModelSetting] = [
        number("temperature", in: 0...2, \.settings.temperature),
        number("top_p", in: 0...1, \.settings.topP),
        integer("top_k", in: 1...1000, \.settings.topK),
        integer("seed", in: 0...2_147_483_647, \.settings.seed),
        integer("beams", in: 1...64, \.settings.beamCount),
        integer("min_tokens", in: 0...1000, \.settings.minimumTokens),
        number("repetition_penalty", in: 0.1...10, \.settings.repetitionPenalty),
        integer("max_tokens", in: 16...100_000, \.settings.maximumTokens),
        integer("context_tokens", in: 512...1_048_576, \.settings.contextTokens),
        choice("detail", \.settings.detail),
        integer("long_side", in: 64...8000, \.settings.longSidePixels),
        integer("jpeg_quality", in: 1...100, \.settings.jpegQuality),
        choice("reasoning", \.settings.reasoning, isAlwaysRecorded: true),
        text("keep_alive", \.settings.keepAlive),
        seconds("timeout", in: 1...86_400, \.settings.timeout),
    ]

    /// The fields below `capabilities:`. They are recorded where they differ from what goes without saying.
    static let capabilities: [ModelSetting] = [
        bool("temperature", \.capabilities.temperature), bool("seed", \.capabilities.seed),
        bool("logprobs", \.capabilities.logprobs),
        choice("max_tokens_field", \.capabilities.maximumTokensField), choice("seed_field", \.capabilities.seedField),
        choice("reasoning_off", \.capabilities.reasoningSwitch),
    ]

    /// Reads all of `table` that a mapping has, by name.
    ///
    /// - Throws: ``RegistryError`` for a field that is none of them, and for a value that cannot be.
    static func changes(
        _ fields: FieldReader?, _ table: [ModelSetting]
    ) throws(RegistryError) -> [String: Change] {
        guard let fields else { return [:] }
        try fields.allowOnly(table.map(\.name))
        var changes: [String: Change] = [:]
        for setting in table { changes[setting.name] = try setting.read(fields) }
        return changes
    }
}

extension Model {
    /// Everything in the entry, the model's id and prompts apart, that can change a request.
    package var recordedSettings: JSON {
        var members: [JSON.Member] = []
        if let baseURL { members.append(JSON.Member("base_url", .string(baseURL))) }
        if let projector { members.append(JSON.Member("mmproj", .string(projector))) }
        for setting in ModelSetting.settings {
            if let value = setting.recorded(self) { members.append(JSON.Member(setting.name, value)) }
        }
        let capabilities = ModelSetting.capabilities.compactMap { capability in
            capability.recorded(self).map { JSON.Member(capability.name, $0) }
        }
        if !capabilities.isEmpty { members.append(JSON.Member("capabilities", .object(capabilities))) }
        return .object(members)
    }
}

// MARK: Kinds of settings

extension ModelSetting {
    private typealias Place<Value> = any WritableKeyPath<Model, Value> & Sendable

    private static func setting<Value: Sendable>(
        _ name: String, read: @escaping @Sendable (FieldReader) throws(RegistryError) -> Value?,
        set: @escaping @Sendable (inout Model, Value) -> Void, recorded: @escaping @Sendable (Model) -> JSON?
    ) -> ModelSetting {
        ModelSetting(
            name: name,
            read: { (fields: FieldReader) throws(RegistryError) -> Change? in
                guard let value = try read(fields) else { return nil }
                return { model in set(&model, value) }
            }, recorded: recorded)
    }

    private static func number(_ name: String, in range: ClosedRange<Double>, _ place: Place<Double?>) -> ModelSetting {
        setting(
            name,
            read: { (fields: FieldReader) throws(RegistryError) -> Double? in try fields.number(name, in: range) },
            set: { $0[keyPath: place] = $1 }, recorded: { $0[keyPath: place].map { .number($0) } })
    }

    private static func integer(_ name: String, in range: ClosedRange<Int>, _ place: Place<Int?>) -> ModelSetting {
        setting(
            name,
            read: { (fields: FieldReader) throws(RegistryError) -> Int? in try fields.integer(name, in: range) },
            set: { $0[keyPath: place] = $1 }, recorded: { $0[keyPath: place].map { .integer($0) } })
    }

    private static func integer(_ name: String, in range: ClosedRange<Int>, _ place: Place<Int>) -> ModelSetting {
        setting(
            name,
            read: { (fields: FieldReader) throws(RegistryError) -> Int? in try fields.integer(name, in: range) },
            set: { $0[keyPath: place] = $1 }, recorded: { .integer($0[keyPath: place]) })
    }

    private static func text(_ name: String, _ place: Place<String?>) -> ModelSetting {
        setting(
            name, read: { (fields: FieldReader) throws(RegistryError) -> String? in try fields.string(name) },
            set: { $0[keyPath: place] = $1 }, recorded: { $0[keyPath: place].map { .string($0) } })
    }

    /// How long something may take changes no request, and is not recorded.
    private static func seconds(
        _ name: String, in range: ClosedRange<Double>, _ place: Place<Duration>
    ) -> ModelSetting {
        setting(
            name,
            read: { (fields: FieldReader) throws(RegistryError) -> Double? in try fields.number(name, in: range) },
            set: { $0[keyPath: place] = .seconds($1) }, recorded: { _ in nil })
    }

    private static func choice<Value>(_ name: String, _ place: Place<Value?>) -> ModelSetting
    where Value: RawRepresentable<String> & CaseIterable & Sendable {
        setting(
            name, read: { (fields: FieldReader) throws(RegistryError) -> Value? in try fields.choice(name) },
            set: { $0[keyPath: place] = $1 }, recorded: { $0[keyPath: place].map { .string($0.rawValue) } })
    }

    private static func choice<Value>(
        _ name: String, _ place: Place<Value>, isAlwaysRecorded: Bool = false
    ) -> ModelSetting
    where Value: RawRepresentable<String> & CaseIterable & Sendable & Equatable {
        setting(
            name, read: { (fields: FieldReader) throws(RegistryError) -> Value? in try fields.choice(name) },
            set: { $0[keyPath: place] = $1 },
            recorded: { !isAlwaysRecorded && isUsual($0, place) ? nil : .string($0[keyPath: place].rawValue) })
    }

    private static func bool(_ name: String, _ place: Place<Bool>) -> ModelSetting {
        setting(
            name, read: { (fields: FieldReader) throws(RegistryError) -> Bool? in try fields.bool(name) },
            set: { $0[keyPath: place] = $1 },
            recorded: { isUsual($0, place) ? nil : .bool($0[keyPath: place]) })
    }

    private static func isUsual<Value: Equatable>(_ model: Model, _ place: Place<Value>) -> Bool {
        let usual = Model(name: "", description: "", date: "", backend: model.backend, id: "")
        return model[keyPath: place] == usual[keyPath: place]
    }
}
