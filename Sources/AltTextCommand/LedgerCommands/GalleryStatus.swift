import AltText
import AltTextLedger
import Foundation

/// How things stand with a gallery.
struct GalleryStatus {
    private let record: GalleryRecord
    private let tallies: [Ledger.Tally]
    private let runs: [RunRecord]
    private let failures: [PictureRecord]
    /// Titles that wait for review, the first of them.
    private let titles: [(picture: PictureID, title: TitleRecord)]

    /// Reads how things stand.
    init(of record: GalleryRecord, in ledger: Ledger) async throws(LedgerError) {
        self.record = record
        tallies = try await ledger.tallies(of: record.id)
        runs = try await ledger.runs(of: record.id, limit: 10)
        failures = try await ledger.failures(in: record.id, limit: 10)
        titles = try await ledger.titleDrafts(in: record.id, limit: 100)
    }

    /// For programs.
    var json: JSON {
        var json = record.json(tallies)
        json["failures"] = failures.isEmpty ? nil : .array(failures.map(\.failedJSON))
        json["title_drafts"] =
            titles.isEmpty
            ? nil
            : .array(
                titles.map { picture, title in
                    .object([
                        JSON.Member("picture", .string(picture.text)),
                        JSON.Member("before", title.before.map { .string($0) } ?? .null),
                        JSON.Member("title", .string(title.words)),
                        JSON.Member("model", title.model.map { .string($0) } ?? .null),
                    ])
                })
        json["runs"] = .array(runs.map(\.json))
        return json
    }

    /// For people.
    var text: String {
        var lines = [record.gallery.description]
        var table = Table(heading: ["  pictures", "", ""])
        for tally in tallies {
            let meaning = tally.reason.isEmpty ? tally.status.meaning : "\(tally.status.meaning): \(tally.reason)"
            table.append(["  \(tally.pictures)", tally.status.rawValue, meaning])
        }
        lines.append(table.text(width: Console.outputWidth))
        if !failures.isEmpty {
            lines.append("  Some that failed:")
            lines += failures.prefix(5).map {
                "    \(RunComplaints.printable($0.listing.id.text)): \($0.message ?? $0.status.meaning)"
            }
        }
        if !titles.isEmpty {
            lines.append("  Titles that wait for review (\"alttext set PICTURE --title\" takes one):")
            lines += titles.map { picture, title in
                RunComplaints.printable("    \(picture.text): \"\(title.before ?? "")\" could be \"\(title.words)\"")
            }
        }
        if !runs.isEmpty {
            var table = Table(heading: ["  run", "began", "", "published", "to review", "failed", "cost"])
            for run in runs { table.append(run.row) }
            lines.append(table.text(width: Console.outputWidth))
        }
        return lines.joined(separator: "\n")
    }
}

extension RunRecord {
    fileprivate var row: [String] {
        [
            "  \(id)", String(startedAt.description.prefix(16)).replacing("T", with: " "),
            "\(command) \(ending?.rawValue ?? "running")", "\(totals.published)", "\(totals.drafts)",
            "\(totals.failures)", String(format: "$%.4f", totals.dollars),
        ]
    }
}

extension PictureStatus {
    /// What the status means, in words.
    var meaning: String {
        switch self {
        case .unchecked: "not looked at yet"
        case .missing: "no text; waits for one"
        case .failed: "failed; will be tried again"
        case .parked: "failed too often; --retry-failed tries again"
        case .draft: "waits for review"
        case .published: "text by a model, not reviewed"
        case .accepted: "text by a model, accepted by a person"
        case .human: "text by a person, or found there"
        case .decorative: "needs no text"
        case .removed: "a person took the text away"
        case .conflict: "changed while it was described"
        case .gone: "no longer there"
        }
    }
}
