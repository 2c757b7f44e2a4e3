internal import AltText

/// The last lines a process wrote, however much it writes.
struct EngineLog: Sendable {
    /// How many lines are kept.
    static let maximumLineCount = 60
    /// How many bytes of a line are kept.
    static let maximumLineByteCount = 400

    /// The last whole lines, oldest first.
    private(set) var lines: [String] = []
    private var line: [UInt8] = []

    /// Takes in what was written, cut anywhere.
    mutating func append(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                endLine()
            } else if line.count < Self.maximumLineByteCount {
                line.append(byte)
            }
        }
    }

    private mutating func endLine() {
        defer { line.removeAll(keepingCapacity: true) }
        let text = String(decoding: line, as: UTF8.self).trimmed
        guard !text.isEmpty else { return }
        if lines.count == Self.maximumLineCount { lines.removeFirst() }
        lines.append(text)
    }
}
