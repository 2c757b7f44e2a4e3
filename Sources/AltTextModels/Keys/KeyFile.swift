internal import AltText
package import SystemPackage

/// The file in which a user's API keys lie: JSON, readable and writable by its owner alone (mode 0600).
///
/// A key is a text, `{"openai": "sk-…"}`, or an object with the only hosts to which it may go:
/// `{"gateway": {"key": "…", "hosts": ["llm.example.org"]}}`.
package struct KeyFile: Sendable {
    private let file: PrivateFile

    /// Where the file is, whether it exists or not.
    package var path: FilePath { file.path }

    /// Names a key file.
    package init(path: FilePath) {
        file = PrivateFile(path: path, subject: "key file")
    }

    /// The keys in the file; none where there is no file.
    ///
    /// - Throws: ``PrivateFileError`` when the file can be read by others, cannot be read by us, or is no key file.
    package func read() throws(PrivateFileError) -> [String: StoredKey] {
        try keys(try file.read() ?? [])
    }

    /// Stores a key in place of the one of the same name.
    ///
    /// - Throws: ``PrivateFileError``, the file being as it was.
    package func set(_ key: StoredKey, named name: String) throws(PrivateFileError) {
        try file.update { (members) throws(PrivateFileError) in
            var keys = try keys(members)
            keys[name] = key
            return self.members(keys)
        }
    }

    /// Removes a key.
    ///
    /// - Returns: whether it was there.
    /// - Throws: ``PrivateFileError``, the file being as it was.
    package func remove(named name: String) throws(PrivateFileError) -> Bool {
        guard try read()[name] != nil else { return false }
        try file.update { (members) throws(PrivateFileError) in
            var keys = try keys(members)
            keys[name] = nil
            return self.members(keys)
        }
        return true
    }

    private func keys(_ members: [JSON.Member]) throws(PrivateFileError) -> [String: StoredKey] {
        var keys: [String: StoredKey] = [:]
        for member in members {
            guard let key = StoredKey(member.value) else { throw file.error(.otherContent) }
            keys[member.name] = key
        }
        return keys
    }

    private func members(_ keys: [String: StoredKey]) -> [JSON.Member] {
        keys.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.json) }
    }
}

extension StoredKey {
    fileprivate init?(_ json: JSON) {
        if let key = json.string {
            self.init(Secret(key))
            return
        }
        guard let key = json["key"]?.string, let names = json["hosts"]?.array else { return nil }
        let hosts = names.compactMap { $0.string.flatMap(KeyHost.init) }
        // A host that cannot be read must not turn into none, which would mean others.
        guard !hosts.isEmpty, hosts.count == names.count else { return nil }
        self.init(Secret(key), hosts: hosts)
    }

    fileprivate var json: JSON {
        guard !hosts.isEmpty else { return .string(secret.revealed) }
        return ["key": .string(secret.revealed), "hosts": .array(hosts.map { .string($0.description) })]
    }
}
