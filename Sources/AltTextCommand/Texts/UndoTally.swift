import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns

/// Counts what came of undoing a run.
struct UndoTally {
    let run: RunRecord.ID
    private(set) var undone = 0
    private(set) var changed = 0
    private(set) var failed = 0
    /// Whether going on is no use: the gallery is out of reach, or refuses us.
    private(set) var isHopeless = false

    init(run: RunRecord.ID) {
        self.run = run
    }

    mutating func add(_ result: Undo.Result) {
        switch result.outcome {
        case .undone: undone += 1
        case .changedSince: changed += 1
        case .failed(let error):
            failed += 1
            isHopeless = error.isFatal || error.isOutage
            if failed <= 3 || isHopeless {
                Console.complain("\(RunComplaints.printable(result.picture.listing.id.text)): \(error.advised)")
            }
        }
    }

    var json: JSON {
        [
            "run": .integer(Int(run.rawValue)), "undone": .integer(undone), "changed_since": .integer(changed),
            "failed": .integer(failed),
        ]
    }

    var text: String {
        var parts = ["\(undone) undone"]
        if changed > 0 { parts.append("\(changed) changed since and left alone") }
        if failed > 0 { parts.append("\(failed) failed") }
        return parts.joined(separator: ", ") + "."
    }
}
