/// Which file of a document holds which media, told by the document's metadata.
struct KeynoteData {
    private var parts: [UInt64: String] = [:]

    init(_ metadata: WireMessage?, files: some KeynoteFiles) {
        let present = Dictionary(
            files.names.map { ($0.split(separator: "/").last.map(String.init) ?? $0, $0) },
            uniquingKeysWith: { first, _ in first })
        for info in metadata?.messages(4) ?? [] {
            guard let id = info.number(1), let name = info.text(4) ?? info.text(3), let part = present[name] else {
                continue
            }
            parts[id] = part
        }
    }

    /// The path of the file that holds a piece of data; `nil` when it is not in the document.
    func part(_ id: UInt64) -> String? {
        parts[id]
    }
}
