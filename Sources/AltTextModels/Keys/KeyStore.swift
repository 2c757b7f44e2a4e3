/// The API keys of this user: those in the environment first, then those in the key file.
public struct KeyStore: Sendable {
    private let environment: [String: String]
    private let stored: [String: Secret]

    /// Gathers the keys.
    ///
    /// - Parameters:
    ///   - environment: the process's environment.
    ///   - stored: the keys of the key file; see ``KeyFile``.
    public init(environment: [String: String], stored: [String: Secret]) {
        self.environment = environment
        self.stored = stored
    }

    /// The key called `name`, if there is one.
    public func key(named name: String) -> Secret? {
        for variable in Self.variables(for: name) {
            if let value = environment[variable]?.trimmed, !value.isEmpty { return Secret(value) }
        }
        return stored[name]
    }

    /// Where the key called `name` comes from: the variable's name, or `nil` for the key file or none at all.
    public func variable(of name: String) -> String? {
        Self.variables(for: name).first { environment[$0]?.trimmed.isEmpty == false }
    }

    /// The names of the keys in the key file, sorted.
    public var storedNames: [String] { stored.keys.sorted() }

    /// The variables that can hold the key called `name`, the usual one first.
    public static func variables(for name: String) -> [String] {
        let usual =
            name.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }.reduce(into: "") { $0.append($1) }
            + "_API_KEY"
        return name == "gemini" ? [usual, "GOOGLE_API_KEY"] : [usual]
    }

    /// Whether `name` can name a key: letters, digits, dash and underscore.
    public static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 64
            && name.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_")
            }
    }

    /// `text` without any key in it.
    func redact(_ text: String) -> String {
        let names = environment.keys.filter { $0.hasSuffix("_API_KEY") }
        let secrets = Array(stored.values) + names.compactMap { environment[$0] }.map(Secret.init)
        return secrets.reduce(text) { $1.redacted(from: $0) }
    }
}
