import AltText
import Testing

@Suite struct CheckVerdictTests {
    struct Cell: Sendable, CustomTestStringConvertible {
        let place: AlternativeText
        let known: KnownText
        let verdict: CheckVerdict

        init(
            _ place: AlternativeText, _ alt: AlternativeText, _ origin: Origin, isReviewed: Bool = false,
            _ verdict: CheckVerdict
        ) {
            self.place = place
            known = KnownText(alt: alt, origin: origin, isReviewed: isReviewed)
            self.verdict = verdict
        }

        var testDescription: String {
            "\(place) in place, \(known.alt) by \(known.origin)\(known.isReviewed ? ", reviewed" : "") known"
        }
    }

    private static let ours = AlternativeText.text("A heron.")
    private static let theirs = AlternativeText.text("A grey heron.")

    @Test(arguments: [true, false])
    func `Where nothing is known and nothing is there, a text is wanted`(placeKeepsTexts: Bool) {
        for isEmbedded in [true, false] {
            let verdict = CheckVerdict(
                place: .missing, isEmbedded: isEmbedded, known: nil, placeKeepsTexts: placeKeepsTexts)
            #expect(verdict == .describe)
        }
    }

    @Test(arguments: [theirs, .decorative], [true, false])
    func `A text that nobody knows is kept, as a person's or as the file's`(
        place: AlternativeText, placeKeepsTexts: Bool
    ) {
        for (isEmbedded, origin) in [(true, Origin.embedded), (false, .human)] {
            let verdict = CheckVerdict(
                place: place, isEmbedded: isEmbedded, known: nil, placeKeepsTexts: placeKeepsTexts)
            #expect(verdict == .found(place, origin))
        }
    }

    /// Whoever wrote it: the place has the last word.
    @Test(
        arguments: Origin.allCases.flatMap { origin in
            [true, false].flatMap { isReviewed in
                [
                    Cell(ours, ours, origin, isReviewed: isReviewed, .settled),
                    Cell(theirs, ours, origin, isReviewed: isReviewed, .edited(theirs)),
                    Cell(.decorative, ours, origin, isReviewed: isReviewed, .edited(.decorative)),
                    Cell(.missing, ours, origin, isReviewed: isReviewed, .removed),
                    Cell(.decorative, .decorative, origin, isReviewed: isReviewed, .settled),
                    // The place may know no mark for pictures that need no text.
                    Cell(.missing, .decorative, origin, isReviewed: isReviewed, .settled),
                    Cell(theirs, .decorative, origin, isReviewed: isReviewed, .edited(theirs)),
                    Cell(.missing, .missing, origin, isReviewed: isReviewed, .settled),
                    Cell(theirs, .missing, origin, isReviewed: isReviewed, .edited(theirs)),
                    Cell(.decorative, .missing, origin, isReviewed: isReviewed, .edited(.decorative)),
                ]
            }
        })
    func `Where the place keeps the texts, what is there now counts`(cell: Cell) {
        let verdict = CheckVerdict(place: cell.place, isEmbedded: false, known: cell.known, placeKeepsTexts: true)
        #expect(verdict == cell.verdict)
    }

    /// The place only shows what the file brought along.
    @Test(arguments: [
        // What a person decided stays, whatever the file says.
        Cell(theirs, ours, .human, .settled), Cell(.missing, ours, .human, .settled),
        Cell(theirs, .decorative, .human, .settled), Cell(theirs, .missing, .human, .settled),
        Cell(.decorative, ours, .human, .settled), Cell(theirs, ours, .reader, .settled),
        Cell(.missing, .missing, .reader, .settled),
        // A machine's text gives way to the file's own, until a person has accepted it.
        Cell(.missing, ours, .ai, .settled), Cell(theirs, ours, .ai, .found(theirs, .embedded)),
        Cell(.decorative, ours, .ai, .found(.decorative, .embedded)),
        Cell(theirs, ours, .ai, isReviewed: true, .settled), Cell(theirs, .decorative, .ai, isReviewed: true, .settled),
        Cell(.missing, .decorative, .ai, .settled), Cell(theirs, .decorative, .ai, .found(theirs, .embedded)),
        // The file's own text follows the file.
        Cell(ours, ours, .embedded, .settled), Cell(theirs, ours, .embedded, .found(theirs, .embedded)),
        Cell(.missing, ours, .embedded, .removed), Cell(.missing, .missing, .embedded, .settled),
        Cell(theirs, .missing, .embedded, .found(theirs, .embedded)),
    ])
    func `Where the ledger keeps the texts, the file's own counts only against a machine's`(cell: Cell) {
        let verdict = CheckVerdict(place: cell.place, isEmbedded: true, known: cell.known, placeKeepsTexts: false)
        #expect(verdict == cell.verdict)
    }

    @Test func `No verdict ever asks for a description where there is a text or a person decided`() {
        let texts: [AlternativeText] = [.missing, .decorative, Self.ours, Self.theirs]
        for place in texts {
            for alt in texts {
                for origin in Origin.allCases {
                    for keeps in [true, false] {
                        let known = KnownText(alt: alt, origin: origin)
                        let verdict = CheckVerdict(
                            place: place, isEmbedded: !keeps, known: known, placeKeepsTexts: keeps)
                        #expect(verdict != .describe)
                    }
                }
            }
        }
    }
}

@Suite struct KnownTextTests {
    @Test func `A machine may replace a machine's text that nobody has reviewed, and nothing else`() {
        for alt in [AlternativeText.missing, .decorative, .text("A heron.")] {
            for origin in Origin.allCases {
                for isReviewed in [true, false] {
                    let known = KnownText(alt: alt, origin: origin, isReviewed: isReviewed)
                    #expect(known.isReplaceable == (origin == .ai && !isReviewed && alt != .decorative))
                }
            }
        }
    }
}
