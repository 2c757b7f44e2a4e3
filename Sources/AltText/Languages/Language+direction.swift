extension Language {
    /// Whether it is written from right to left: by its script where the tag names one, otherwise by the script that the
    /// language is mostly written in (CLDR's likely subtags).
    package var isRightToLeft: Bool {
        let parts = tag.split(separator: "-").map(String.init)
        let script = parts.dropFirst().prefix { $0.count > 1 }.first { $0.count == 4 && $0.allSatisfy(\.isLetter) }
        if let script { return Self.rightToLeftScripts.contains(script) }
        return parts.first.map(Self.rightToLeftLanguages.contains) ?? false
    }

    private static let rightToLeftScripts: Set = [
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi",
    ]

    private static let rightToLeftLanguages: Set = [
        "ar", "arz", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
    ]
}
