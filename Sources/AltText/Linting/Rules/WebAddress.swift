/// Tells web addresses from words with dots.
enum WebAddress {
    private static let schemes = ["http://", "https://", "ftp://", "www.", "mailto:", "data:image"].map {
        Array($0.unicodeScalars)
    }

    /// The address in a run of scalars without blanks; `nil` where there is none.
    ///
    /// "Booking.com" is a name; `booking.com/rooms` is an address.
    static func range(in run: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
        let start = run.firstIndex { !$0.isQuote && $0 != "(" && $0 != "<" && $0 != "[" } ?? run.startIndex
        let end = (run[start...].lastIndex { !$0.endsSentence && !$0.closes && $0 != "," && $0 != ">" } ?? start) + 1
        let core = run[start..<max(start, end)]
        if schemes.contains(where: { core.count > $0.count && starts(core, with: $0) }) { return start..<end }
        if let colon = core.firstIndex(of: ":"), core[colon...].starts(with: "://".unicodeScalars), colon > start {
            return start..<end
        }
        guard let slash = core.firstIndex(of: "/"), slash > start else { return nil }
        return isHost(core[..<slash]) ? start..<end : nil
    }

    private static func starts(_ run: ArraySlice<Unicode.Scalar>, with scheme: [Unicode.Scalar]) -> Bool {
        zip(run, scheme).allSatisfy { $0 == $1 || $0.properties.lowercaseMapping.unicodeScalars.first == $1 }
    }

    private static func isHost(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, last.count >= 2, last.allSatisfy({ !$0.isASCIIDigit })
        else { return false }
        return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetterOrNumber || $0 == "-") } }
    }
}
