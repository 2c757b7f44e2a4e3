/// "Did you mean": the names nearest to a word that is none.
package enum Suggestion {
    /// The candidates that a person may have meant, best first; none when nothing is near.
    ///
    /// Near is the same word in another case, a beginning ("qwen" for "qwen2.5vl-32b"), a part, or a word that a few
    /// slips apart would make it: one in three characters may be wrong, missing, too many or swapped with its
    /// neighbour (optimal string alignment distance). Only the first 64 characters of a word count, so the work is
    /// bounded for any input.
    ///
    /// - Parameters:
    ///   - word: What was written.
    ///   - candidates: The names there are.
    ///   - limit: How many to give at most.
    package static func closest(
        to word: String, among candidates: some Sequence<String>, limit: Int = 3
    ) -> [String] {
        let word = key(word)
        guard !word.isEmpty, limit > 0 else { return [] }
        var found: Set<Match> = []
        for candidate in candidates {
            if let match = match(word, candidate) { found.insert(match) }
        }
        return found.sorted().prefix(limit).map(\.candidate)
    }

    private struct Match: Hashable, Comparable {
        /// 0 the same, 1 a beginning, 2 a slip, 3 a part.
        let rank: Int
        let distance: Int
        let candidate: String

        static func < (left: Match, right: Match) -> Bool {
            (left.rank, left.distance, left.candidate) < (right.rank, right.distance, right.candidate)
        }
    }

    private static func key(_ word: String) -> [Character] {
        // Scalars first: one character may be made of a million of them.
        Array(String(String.UnicodeScalarView(word.unicodeScalars.prefix(256))).lowercased().prefix(64))
    }

    private static func match(_ word: [Character], _ candidate: String) -> Match? {
        let name = key(candidate)
        guard !name.isEmpty else { return nil }
        let gap = abs(name.count - word.count)
        if name == word { return Match(rank: 0, distance: 0, candidate: candidate) }
        if word.count >= 2, name.starts(with: word) { return Match(rank: 1, distance: gap, candidate: candidate) }
        if name.count >= 3, word.starts(with: name) { return Match(rank: 1, distance: gap, candidate: candidate) }
        let allowed = max(1, max(word.count, name.count) / 3)
        if gap <= allowed, min(word.count, name.count) > 1 {
            let distance = distance(word, name)
            if distance <= allowed { return Match(rank: 2, distance: distance, candidate: candidate) }
        }
        if word.count >= 3, contains(name, word) { return Match(rank: 3, distance: gap, candidate: candidate) }
        return nil
    }

    private static func contains(_ name: [Character], _ word: [Character]) -> Bool {
        name.count >= word.count && (0...name.count - word.count).contains { name[$0...].starts(with: word) }
    }

    /// How many slips make one word of the other.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let cost = left[row] == right[column] ? 0 : 1
                var best = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
