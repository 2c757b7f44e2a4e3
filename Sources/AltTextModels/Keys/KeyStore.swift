package import AltText

/// The API keys of this user: those in the environment first, then those in the key file.
public struct KeyStore: Sendable {
    /// The variables that hold keys, and no others; none of them is empty.
    private let variables: [String: Secret]
    private let stored: [String: StoredKey]

    /// Gathers the keys.
    ///
    /// - Parameters:
    ///   - environment: the process's environment.
    ///   - stored: the keys of the key file; see `KeyFile`.
    public init(environment: [String: String], stored: [String: StoredKey] = [:]) {
        variables = environment.filter { $0.key.hasSuffix(Self.suffix) }.compactMapValues(Secret.init(trimming:))
        self.stored = stored.compactMapValues { key in
            Secret(trimming: key.secret.revealed).map { StoredKey($0, hosts: key.hosts) }
        }
    }

    private static let suffix = "_API_KEY"

    /// The key called `name`, if there is one.
    package func key(named name: String) -> Secret? {
        variable(of: name).flatMap { variables[$0] } ?? stored[name]?.secret
    }

    /// The hosts to which the key called `name` goes: those it was stored for, else those of the vendor after which it is
    /// called. A key of the environment was stored for none.
    package func hosts(of name: String) -> [KeyHost] {
        let own = variable(of: name) == nil ? stored[name]?.hosts ?? [] : []
        return own.isEmpty ? KeyHost.ofVendor(name) : own
    }

    /// Where the key called `name` comes from: the variable's name, or `nil` for the key file or none at all.
    package func variable(of name: String) -> String? {
        Self.variables(for: name).first { variables[$0] != nil }
    }

    /// The names of the keys in the key file, sorted.
    package var storedNames: [String] { stored.keys.sorted() }

    /// The variables that can hold the key called `name`, the usual one first.
    package static func variables(for name: String) -> [String] {
        let usual =
            name.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }.reduce(into: "") { $0.append($1) }
            + "_API_KEY"
        return name == "gemini" ? [usual, "GOOGLE_API_KEY"] : [usual]
    }

    /// Whether `name` can name a key: letters, digits, dash and underscore.
    package static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 64
            && name.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_")
            }
    }

    /// `text` without any key in it.
    func redact(_ text: String) -> String {
        // The longest first: of a key that begins like another one nothing must stay.
        let secrets = (stored.values.map(\.secret) + Array(variables.values)).sorted {
            $0.revealed.count > $1.revealed.count
        }
        return secrets.reduce(text) { $1.redacted(from: $0) }
    }
}

extension Secret {
    /// A key without the white space around it, which no key has but a file or a variable may; `nil` where nothing is
    /// left.
    fileprivate init?(trimming text: String) {
        let text = text.trimmed
        guard !text.isEmpty else { return nil }
        self.init(text)
    }
}
