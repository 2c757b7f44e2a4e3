internal import Yams

/// What one file of models says.
struct ModelFile {
    /// The names of `default:` with their lines; `nil` where the file does not speak of them.
    var defaults: [(name: String, line: Int?)]?
    /// The entries of `models:`, in their order.
    var entries: [ModelEntry]

    /// Reads a file's text.
    ///
    /// - Parameter file: the path, for errors.
    /// - Throws: ``RegistryError`` with the line, what is wrong and what is allowed.
    init(_ text: String, file: String) throws(RegistryError) {
        guard let root = try Self.parse(text, file: file) else {
            self.entries = []
            return
        }
        if let mapping = try Self.mapping(root, file: file) {
            entries = mapping
            return
        }
        let fields = try FieldReader(root, file: file, subject: "the file")
        try fields.allowOnly(["default", "models"])
        defaults = try fields.names("default")
        entries = []
        guard let node = fields.node("models") else { return }
        guard case .sequence(let sequence) = node else {
            throw fields.wrong("models", node, "must be a list", "Start each model with \"- name:\"")
        }
        for node in sequence {
            let entry = try ModelEntry(node, file: file)
            guard !entries.contains(where: { $0.name == entry.name }) else {
                throw RegistryError(
                    file: file, line: entry.line, problem: "model \"\(entry.name)\" is there twice",
                    remedy: "Rename or remove one of them")
            }
            entries.append(entry)
        }
    }

    /// The entries of a file that maps names to entries, as image-caption's models.yaml does; `nil` where it has a list.
    private static func mapping(_ root: Node, file: String) throws(RegistryError) -> [ModelEntry]? {
        guard case .mapping(let mapping) = root else { return nil }
        let pairs = mapping.map { (name: $0.key.scalar?.string, key: $0.key, value: $0.value) }
        let entries = pairs.filter { $0.name != "models" && $0.name != "default" }
        guard !entries.isEmpty, entries.allSatisfy({ $0.name != nil && $0.value.mapping != nil }) else { return nil }
        guard entries.count == pairs.count else {
            throw RegistryError(
                file: file, line: entries.first?.key.mark?.line,
                problem: "the file has models both in a list and as keys of its own",
                remedy: "Move \"\(entries.first?.name ?? "")\" into the list below models:, as \"- name:\"")
        }
        var read: [ModelEntry] = []
        for entry in entries {
            read.append(
                try ModelEntry(
                    named: entry.name ?? "", entry.value, file: file, line: entry.key.mark?.line))
        }
        return read
    }

    private static func parse(_ text: String, file: String) throws(RegistryError) -> Node? {
        if let line = AnchoredCollection(in: text)?.line {
            throw RegistryError(
                file: file, line: line, problem: "an anchor (&name) stands before a list or a mapping",
                remedy: "Write out what its aliases stand for; an anchor before a text is fine")
        }
        do {
            // A byte order mark is no content.
            var yaml = String(text.trimmingPrefix("\u{FEFF}"))
            // Swift holds a very short text in place, where the parser's pointer into it would outlive it.
            yaml.reserveCapacity(64)
            let root = try compose(yaml: yaml)
            return root?.null == nil ? root : nil
        } catch let error as YamlError {
            throw RegistryError(yaml: error, file: file)
        } catch {
            throw RegistryError(file: file, line: nil, problem: "this is no YAML: \(error)")
        }
    }
}

extension RegistryError {
    init(yaml error: YamlError, file: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(
                file: file, line: mark.line, problem: "this is no YAML: \(problem)",
                remedy: "Check indentation and quotes")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
            self.init(
                file: file, line: context.mark.line, problem: "the key \(keys) is there twice",
                remedy: "Keep one of them")
        case .reader(let problem, _, _, _):
            self.init(file: file, line: nil, problem: "this is no text: \(problem)", remedy: "Save the file as UTF-8")
        default:
            self.init(file: file, line: nil, problem: "this is no YAML")
        }
    }
}
