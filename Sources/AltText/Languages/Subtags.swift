/// Reads a BCP 47 tag subtag by subtag, by the grammar of RFC 5646, section 2.1.
struct Subtags {
    private var rest: ArraySlice<String>
    private var normal: [String] = []

    init(_ tag: String) {
        // Longer than any real tag by far; a longer one is not worth reading.
        let parts = tag.utf8.count > 255 ? [] : tag.split(separator: "-", omittingEmptySubsequences: false)
        rest = parts.map(String.init)[...]
    }

    /// The tag in its normal case; nil when it is not well-formed.
    mutating func normalised() -> String? {
        guard rest.allSatisfy(Self.isSubtag) else { return nil }
        if rest.first?.lowercased() == "x" { return takePrivateUse() ? normal.joined(separator: "-") : nil }
        guard takeLanguage() else { return nil }
        _ = take {
            $0.count == 4 && Self.isAlphabetic($0)
        } as: {
            $0.prefix(1).uppercased() + $0.dropFirst().lowercased()
        }
        _ = take {
            $0.count == 2 && Self.isAlphabetic($0) || $0.count == 3 && Self.isNumeric($0)
        } as: {
            $0.uppercased()
        }
        while take(Self.isVariant) {}
        while let singleton = rest.first, singleton.count == 1, singleton.lowercased() != "x" {
            _ = take { _ in true }
            guard take({ $0.count >= 2 }) else { return nil }
            while take({ $0.count >= 2 }) {}
        }
        if !rest.isEmpty, !takePrivateUse() { return nil }
        return normal.joined(separator: "-")
    }

    private mutating func takeLanguage() -> Bool {
        guard let first = rest.first, (2...8).contains(first.count), Self.isAlphabetic(first) else { return false }
        _ = take { _ in true }
        guard first.count < 4 else { return true }
        var extensions = 0
        while extensions < 3, take({ $0.count == 3 && Self.isAlphabetic($0) }) { extensions += 1 }
        return true
    }

    private mutating func takePrivateUse() -> Bool {
        guard take({ $0.lowercased() == "x" }), !rest.isEmpty else { return false }
        while take({ _ in true }) {}
        return true
    }

    private mutating func take(
        _ fits: (String) -> Bool, as write: (String) -> String = { $0.lowercased() }
    ) -> Bool {
        guard let first = rest.first, fits(first) else { return false }
        normal.append(write(first))
        rest.removeFirst()
        return true
    }

    private static func isSubtag(_ subtag: String) -> Bool {
        (1...8).contains(subtag.utf8.count) && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    private static func isAlphabetic(_ subtag: String) -> Bool { subtag.allSatisfy(\.isLetter) }
    private static func isNumeric(_ subtag: String) -> Bool { subtag.allSatisfy(\.isNumber) }

    private static func isVariant(_ subtag: String) -> Bool {
        (5...8).contains(subtag.count) || subtag.count == 4 && subtag.first?.isNumber == true
    }
}
