/// One line of an ignore file.
///
/// `#` begins a comment and `!` takes back what an earlier line ignores; `*` stands for any run of characters inside a
/// name, `?` for one, `**` for any number of folders; a slash at the start or inside ties the pattern to the ignore
/// file's own folder, a slash at the end to folders; a backslash takes the meaning from the character behind it.
struct IgnorePattern: Sendable, Hashable {
    /// Whether what matches is not ignored after all.
    let isNegated: Bool
    private let matchesFoldersOnly: Bool
    private let isAnchored: Bool
    private let parts: [Part]

    private enum Part: Sendable, Hashable {
        case folders
        case name([Token])
    }

    private enum Token: Sendable, Hashable {
        case byte(UInt8)
        case anyCharacter
        case anyRun
    }

    /// Reads a line without its line break; `nil` for a comment or a blank line.
    init?(_ line: some Sequence<UInt8>) {
        var line = Self.withoutSpaceAtEnd(Array(line))[...]
        guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
        isNegated = first == UInt8(ascii: "!")
        if isNegated { line = line.dropFirst() }
        matchesFoldersOnly = line.last == UInt8(ascii: "/")
        if matchesFoldersOnly { line = line.dropLast() }
        isAnchored = line.contains(UInt8(ascii: "/"))
        let names = line.split(separator: UInt8(ascii: "/"))
        guard !names.isEmpty else { return nil }
        parts = names.map { $0.elementsEqual("**".utf8) ? .folders : .name(Self.tokens($0)) }
    }

    /// Whether the pattern speaks of a path.
    ///
    /// - Parameter path: the names from the ignore file's folder to the file.
    func matches(_ path: ArraySlice<[UInt8]>, isFolder: Bool) -> Bool {
        guard let name = path.last, isFolder || !matchesFoldersOnly else { return false }
        guard !isAnchored, case .name(let tokens)? = parts.first else { return matchesWhole(path) }
        return Self.matches(tokens, name)
    }

    /// Goes back to the last `**` only: what an earlier one could take, the last can take as well.
    private func matchesWhole(_ path: ArraySlice<[UInt8]>) -> Bool {
        var part = 0
        var index = path.startIndex
        var retry: (part: Int, index: Int)?
        while index < path.endIndex {
            if part < parts.count, case .name(let tokens) = parts[part], Self.matches(tokens, path[index]) {
                part += 1
                index += 1
            } else if part < parts.count, case .folders = parts[part] {
                retry = (part + 1, index)
                part += 1
                // At the end it stands for what is inside a folder, and thus for one name at least.
                if part == parts.count { return true }
            } else if let last = retry {
                retry = (last.part, last.index + 1)
                part = last.part
                index = last.index + 1
            } else {
                return false
            }
        }
        return part == parts.count
    }

    private static func matches(_ tokens: [Token], _ name: [UInt8]) -> Bool {
        var token = 0
        var index = 0
        var retry: (token: Int, index: Int)?
        while index < name.count {
            if token < tokens.count, tokens[token] == .anyRun {
                token += 1
                retry = (token, index)
            } else if token < tokens.count, tokens[token] == .byte(name[index]) {
                token += 1
                index += 1
            } else if token < tokens.count, tokens[token] == .anyCharacter {
                token += 1
                index = end(ofCharacterAt: index, in: name)
            } else if let last = retry {
                retry = (last.token, last.index + 1)
                token = last.token
                index = last.index + 1
            } else {
                return false
            }
        }
        return tokens[token...].allSatisfy { $0 == .anyRun }
    }

    private static func end(ofCharacterAt index: Int, in name: [UInt8]) -> Int {
        var end = index + 1
        while end < name.count, name[index] >= 0xC0, (0x80...0xBF).contains(name[end]) { end += 1 }
        return end
    }

    private static func tokens(_ pattern: ArraySlice<UInt8>) -> [Token] {
        var tokens: [Token] = []
        var rest = pattern
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "*"): if tokens.last != .anyRun { tokens.append(.anyRun) }
            case UInt8(ascii: "?"): tokens.append(.anyCharacter)
            case UInt8(ascii: "\\"): tokens.append(.byte(rest.popFirst() ?? byte))
            default: tokens.append(.byte(byte))
            }
        }
        return tokens
    }

    private static func withoutSpaceAtEnd(_ line: [UInt8]) -> [UInt8] {
        var line = line
        while let last = line.last,
            last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") || last == UInt8(ascii: "\r"),
            line.dropLast().last != UInt8(ascii: "\\")
        {
            line.removeLast()
        }
        return line
    }
}
