import AltText
import AltTextDocuments
import AltTextRuns

extension DeckAudit {
    /// A table a deck, what is wrong with its slides, and the sum of it all.
    var text: String {
        var blocks: [String] = []
        for report in reports {
            var table = Table(heading: ["slide", "", "name", "size", "bytes", "", "alt text"])
            for entry in report.entries { table.append(entry.row) }
            let pictures = report.entries.isEmpty ? "No pictures." : table.text(width: Console.outputWidth)
            let slides = report.deck.slides.flatMap { slide in
                slide.findings.map { "slide \(slide.number): \($0.message)" }
            }
            blocks.append((reports.count > 1 ? "\(report.path)\n" : "") + pictures)
            if !slides.isEmpty { blocks.append(slides.map(RunComplaints.printable).joined(separator: "\n")) }
        }
        let counts = Self.verdicts.map { "\(count($0)) \($0.rawValue)" }
        return (blocks + [counts.joined(separator: ", ") + "."]).joined(separator: "\n\n")
    }

    /// One shape for any number of decks.
    var json: JSON {
        let unread = failures.map { path, error -> JSON in
            [
                "deck": .string(path),
                "error": ["kind": .string(error.kind), "message": .string(error.description)],
            ]
        }
        return [
            "decks": .array(reports.map(\.json) + unread),
            "counts": .object(Self.verdicts.map { .init($0.rawValue, .integer(count($0))) }),
            "findings": .object(codes.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) }),
        ]
    }

    /// A row a picture, and a row for each thing that is wrong with a slide, all decks in one table; what a spreadsheet
    /// would take for a formula is guarded.
    var csv: [UInt8] {
        var writer = CSVWriter()
        writer.write([
            "deck", "slide", "title", "hidden", "kind", "picture", "part", "bytes", "verdict", "alt", "codes",
            "messages",
        ])
        for report in reports {
            for slide in report.deck.slides {
                let place = [report.path, String(slide.number), slide.title ?? "", slide.isHidden ? "yes" : "no"]
                for entry in report.entries where entry.slide.number == slide.number {
                    writer.write((place + entry.cells).map(SpreadsheetCell.guarded))
                }
                for finding in slide.findings {
                    let cells = ["slide", "", "", "", "", "", finding.code, finding.message]
                    writer.write((place + cells).map(SpreadsheetCell.guarded))
                }
            }
        }
        return writer.bytes
    }

    /// What can be held of a deck's pictures.
    private static var verdicts: [AuditVerdict] { AuditVerdict.allCases.filter { $0 != .unreadable } }

    private func count(_ verdict: AuditVerdict) -> Int { entries.count { $0.verdict == verdict } }

    /// On how many pictures and slides each finding was made.
    private var codes: [String: Int] {
        let all =
            entries.map { Set($0.findings.map(\.code)) }
            + reports.flatMap(\.deck.slides).map { Set($0.findings.map(\.code)) }
        return all.reduce(into: [:]) { counts, codes in for code in codes { counts[code, default: 0] += 1 } }
    }
}

extension DeckAudit.Report {
    fileprivate var json: JSON {
        let slides = deck.slides.filter { !$0.findings.isEmpty }.map { slide -> JSON in
            [
                "slide": .integer(slide.number), "title": slide.title.map { .string($0) } ?? .null,
                "hidden": .bool(slide.isHidden), "findings": .array(slide.findings.map(\.json)),
            ]
        }
        return [
            "deck": .string(path), "format": .string(deck.format.rawValue),
            "pictures": .array(entries.map(\.json)), "slides": .array(slides),
            "problems": .array(deck.problems.map(\.json)),
        ]
    }
}

extension DeckAudit.Entry {
    fileprivate var row: [String] {
        let size = picture.size.map { "\(Int($0.widthPoints.rounded()))x\(Int($0.heightPoints.rounded())) pt" } ?? "-"
        let text = picture.isDecorative ? "" : (picture.alternativeText ?? "").excerpt
        let complaint = findings.first { $0.severity > .note && $0.code != LintRule.missing.rawValue }?.message
        return [
            "\(slide.number)\(slide.isHidden ? " (hidden)" : "")", picture.kind.rawValue, picture.id, size,
            picture.byteCount.map { String($0) } ?? "-", verdict.rawValue,
            complaint.map { text.isEmpty ? $0 : "\(text) (\($0))" } ?? text,
        ].map(RunComplaints.printable)
    }

    fileprivate var cells: [String] {
        [
            picture.kind.rawValue, picture.id, picture.part ?? "", picture.byteCount.map { String($0) } ?? "",
            verdict.rawValue, picture.alternativeText ?? "", findings.map(\.code).joined(separator: " "),
            findings.map(\.message).joined(separator: " "),
        ]
    }

    fileprivate var json: JSON {
        [
            "slide": .integer(slide.number), "title": slide.title.map { .string($0) } ?? .null,
            "hidden": .bool(slide.isHidden), "kind": .string(picture.kind.rawValue), "picture": .string(picture.id),
            "part": picture.part.map { .string($0) } ?? .null,
            "bytes": picture.byteCount.map { .integer($0) } ?? .null,
            "width_points": picture.size.map { .rounded($0.widthPoints, digits: 2) } ?? .null,
            "height_points": picture.size.map { .rounded($0.heightPoints, digits: 2) } ?? .null,
            "verdict": .string(verdict.rawValue), "alt": picture.alternativeText.map { .string($0) } ?? .null,
            "findings": .array(findings.map(\.json)),
        ]
    }
}
