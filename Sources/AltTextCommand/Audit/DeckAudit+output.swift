import AltText
import AltTextDocuments
import AltTextRuns

extension DeckAudit {
    /// A table a deck, and the sum of it.
    var text: String {
        var blocks: [String] = []
        for (path, deck) in decks {
            var table = Table(heading: ["slide", "picture", "size", "bytes", "alt text"])
            for slide in deck.slides {
                for picture in slide.pictures { table.append(Self.row(slide, picture)) }
            }
            let hasPictures = deck.slides.contains { !$0.pictures.isEmpty }
            blocks.append(
                (decks.count > 1 ? "\(path)\n" : "")
                    + (hasPictures ? table.text(width: Console.outputWidth) : "No pictures."))
        }
        let counts = SlidePicture.Standing.allCases.map { "\(count($0)) \(Self.words(for: $0))" }
        return (blocks + [counts.joined(separator: ", ") + "."]).joined(separator: "\n\n")
    }

    /// One shape for any number of decks.
    var json: JSON {
        [
            "decks": .array(
                decks.map { path, deck in
                    [
                        "deck": .string(path), "format": .string(deck.format.rawValue),
                        "pictures": .array(
                            deck.slides.flatMap { slide in slide.pictures.map { Self.json(slide, $0) } }),
                        "problems": .array(deck.problems.map(\.json)),
                    ]
                }
                    + failures.map { path, error in
                        [
                            "deck": .string(path),
                            "error": ["kind": .string(error.kind), "message": .string(error.description)],
                        ]
                    }),
            "counts": .object(
                SlidePicture.Standing.allCases.map { .init($0.rawValue, .integer(count($0))) }),
        ]
    }

    /// A row a picture, all decks in one table; what a spreadsheet would take for a formula is guarded.
    var csv: [UInt8] {
        var writer = CSVWriter()
        writer.write(["deck", "slide", "title", "hidden", "picture", "part", "bytes", "standing", "alt"])
        for (path, deck) in decks {
            for slide in deck.slides {
                for picture in slide.pictures {
                    let cells = [
                        path, String(slide.number), slide.title ?? "", slide.isHidden ? "yes" : "no", picture.id,
                        picture.part ?? "", picture.byteCount.map { String($0) } ?? "", picture.standing.rawValue,
                        picture.alternativeText ?? "",
                    ]
                    writer.write(cells.map(SpreadsheetCell.guarded))
                }
            }
        }
        return writer.bytes
    }

    private static func row(_ slide: Slide, _ picture: SlidePicture) -> [String] {
        let size = picture.size.map { "\(Int($0.widthPoints.rounded()))x\(Int($0.heightPoints.rounded())) pt" } ?? "-"
        let text =
            switch picture.standing {
            case .described: (picture.alternativeText ?? "").excerpt
            case .decorative: "(decorative)"
            case .fileName: "(missing; only the file name \((picture.alternativeText ?? "").excerpt))"
            case .missing: "(missing)"
            }
        return [
            "\(slide.number)\(slide.isHidden ? " (hidden)" : "")", picture.id, size,
            picture.byteCount.map { String($0) } ?? "-", text,
        ]
    }

    private static func json(_ slide: Slide, _ picture: SlidePicture) -> JSON {
        [
            "slide": .integer(slide.number), "title": slide.title.map { .string($0) } ?? .null,
            "hidden": .bool(slide.isHidden), "picture": .string(picture.id),
            "part": picture.part.map { .string($0) } ?? .null,
            "bytes": picture.byteCount.map { .integer($0) } ?? .null,
            "width_points": picture.size.map { .rounded($0.widthPoints, digits: 2) } ?? .null,
            "height_points": picture.size.map { .rounded($0.heightPoints, digits: 2) } ?? .null,
            "standing": .string(picture.standing.rawValue),
            "alt": picture.alternativeText.map { .string($0) } ?? .null,
        ]
    }

    private static func words(for standing: SlidePicture.Standing) -> String {
        switch standing {
        case .described: "with alt text"
        case .decorative: "decorative"
        case .fileName: "with a file name only"
        case .missing: "without"
        }
    }
}
