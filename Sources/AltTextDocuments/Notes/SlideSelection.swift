/// Some slides of a deck, by number: `3-10,14`.
package struct SlideSelection: Sendable, Hashable {
    private let ranges: [ClosedRange<Int>]

    /// All slides.
    package static let all = SlideSelection(ranges: [1...Int.max])

    /// Reads numbers and ranges with commas between them. A range may be open: `-3` is up to the third slide, `12-` from
    /// the twelfth on.
    ///
    /// - Returns: `nil` for anything else: letters, zero, a range that runs backwards.
    package init?(_ text: String) {
        var ranges: [ClosedRange<Int>] = []
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let range = Self.range(String(piece.filter { $0 != " " })) else { return nil }
            ranges.append(range)
        }
        self.init(ranges: ranges)
    }

    private init(ranges: [ClosedRange<Int>]) {
        self.ranges = ranges
    }

    /// Whether a slide is among them.
    package func contains(_ number: Int) -> Bool {
        ranges.contains { $0.contains(number) }
    }

    private static func range(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count <= 2, !text.isEmpty, text != "-", let first = ends.first, let last = ends.last else {
            return nil
        }
        // `Int` would take signs and blanks as well.
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }) else { return nil }
        guard let lower = first.isEmpty ? 1 : Int(first), let upper = last.isEmpty ? Int.max : Int(last), lower >= 1,
            lower <= upper
        else { return nil }
        return lower...upper
    }
}

extension Deck {
    /// The deck with some of its slides, which keep their numbers, and with the problems that concern them.
    package func selecting(_ selection: SlideSelection, skipsHidden: Bool = false) -> Deck {
        guard selection != .all || skipsHidden else { return self }
        let slides = slides.filter { selection.contains($0.number) && !(skipsHidden && $0.isHidden) }
        let numbers = Set(slides.map(\.number))
        return Deck(
            format: format, slides: slides,
            problems: problems.filter { $0.slide.map(numbers.contains) ?? true })
    }
}
