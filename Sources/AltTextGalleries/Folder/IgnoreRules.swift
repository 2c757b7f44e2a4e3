/// What the ignore files from the gallery's folder down to some folder leave out.
struct IgnoreRules: Sendable {
    /// An ignore file, and how many folders deep it lies.
    private struct File: Sendable {
        let depth: Int
        let patterns: [IgnorePattern]
    }

    private var files: [File] = []

    /// Whether nothing is ignored.
    var isEmpty: Bool { files.isEmpty }

    /// These rules, and those of an ignore file so many folders deep.
    func adding(_ text: [UInt8], depth: Int) -> IgnoreRules {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let lines = text.dropFirst(text.starts(with: mark) ? mark.count : 0).split(separator: UInt8(ascii: "\n"))
        let patterns = lines.compactMap { IgnorePattern($0) }
        guard !patterns.isEmpty else { return self }
        var rules = self
        rules.files.append(File(depth: depth, patterns: patterns))
        return rules
    }

    /// Whether a path is left out: the last pattern that speaks of it decides, the innermost file's first.
    ///
    /// - Parameter path: the names from the gallery's folder on. The folders around it are not ignored, or nobody
    ///   would ask.
    func ignores(_ path: [[UInt8]], isFolder: Bool) -> Bool {
        for file in files.reversed() {
            for pattern in file.patterns.reversed() where pattern.matches(path[file.depth...], isFolder: isFolder) {
                return !pattern.isNegated
            }
        }
        return false
    }
}
