import AltTextModels
import Testing

/// Files made to hang or to crash what reads them.
struct HostileFileTests {
    /// Thirty levels of a list that holds the level below nine times.
    private static let bomb: String = {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]\n"]
        for level in 1..<30 {
            let below = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            lines.append("a\(level): &a\(level) [\(below)]\n")
        }
        return lines.joined()
    }()

    private static let bombs: [String] = [
        "", "models: *a29\n", "default: *a29\n", "? *a29\n: 1\n", "*a29 : 1\n", "models: {*a29}\n",
        "models: {[*a29]: 1}\n",
        "models: [{name: *a29}]\n", "? *a29\n: 1\n? *a28\n: 2\n",
    ]

    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    private static let nests: [String] = [
        times(1 << 20, "["), times(1 << 15, "{"), times(1 << 15, "- "), times(1 << 15, "? "),
        "models: \(times(30_000, "["))\(times(30_000, "]"))", times(10_000, "{a: "),
        times(900, "[") + times(900, "]"),
    ]

    private static let others: [String] = [
        "models:\n" + times(3000, "  - name: x\n"), times(1 << 16, "a"), "x: " + times(1 << 16, "'"),
        times(20_000, "&a "), (0..<3000).map { "k\($0): 1\n" }.joined(),
        "models: \"" + times(1 << 16, "\\"),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: bombs.indices)
    func `Aliases that multiply are refused at once`(index: Int) {
        #expect(refusal(of: Self.bomb + Self.bombs[index]) != nil)
    }

    @Test(.timeLimit(.minutes(1)), arguments: nests.indices)
    func `Nesting without end is refused`(index: Int) {
        #expect(refusal(of: Self.nests[index]) != nil)
    }

    @Test(.timeLimit(.minutes(1)), arguments: others.indices)
    func `Much of anything else is refused, too`(index: Int) {
        #expect(refusal(of: Self.others[index]) != nil)
    }
}
