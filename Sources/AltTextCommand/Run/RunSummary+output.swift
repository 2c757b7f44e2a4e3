import AltText
import AltTextLedger
import AltTextRuns
import ArgumentParser
import Foundation

extension RunSummary {
    /// The summary as `alttext run` prints it for programs.
    var json: JSON {
        .object(of: [
            ("run", .integer(Int(run.rawValue))),
            ("examined", .integer(progress.examined)),
            ("published", .integer(progress.published)),
            ("drafts", .integer(progress.drafts)),
            ("settled", .integer(progress.settled)),
            ("failed", .integer(progress.failures)),
            ("conflicts", .integer(progress.conflicts)),
            ("reused_captions", .integer(progress.reused)),
            ("unlistable", unlistable > 0 ? .integer(unlistable) : nil),
            ("cost_usd", progress.unknownCosts > 0 ? nil : .rounded(progress.dollars, digits: 6)),
            ("stopped", stop.map { .string($0.word) }),
            ("message", stop?.message.map { .string($0) }),
            ("parked", progress.parked > 0 ? .integer(progress.parked) : nil),
            ("next_retry", nextRetry.map { .string($0.description) }),
        ])
    }

    /// The summary for people.
    var text: String {
        var parts = ["Run \(run): \(progress.published) published"]
        if progress.drafts > 0 { parts.append("\(progress.drafts) to review") }
        if progress.settled > 0 { parts.append("\(progress.settled) had a text or need none") }
        if progress.failures > 0 { parts.append("\(progress.failures) failed") }
        if progress.conflicts > 0 { parts.append("\(progress.conflicts) changed meanwhile") }
        if progress.reused > 0 { parts.append("\(progress.reused) answers were there already") }
        if progress.dollars > 0 { parts.append(String(format: "cost $%.4f", progress.dollars)) }
        var text = parts.joined(separator: ", ") + "."
        if let message = stop?.message { text += " " + message }
        if let nextRetry { text += " What failed may be tried again from \(nextRetry) on: run the same command." }
        if progress.parked > 0 {
            text +=
                " \(progress.parked) \(progress.parked == 1 ? "picture is" : "pictures are") not tried again by itself: "
                + "\"alttext status\" says why, --retry-failed tries anew."
        }
        return text
    }

    /// The exit status; `nil` where all was done.
    var exitStatus: ExitCode? {
        let isDone = progress.described + progress.settled + progress.reused > 0
        switch stop {
        case .interrupted: return ExitStatus.interrupted
        case .obstacle, .patienceLost: return isDone ? ExitStatus.someFailed : ExitStatus.nothingDone
        case .limitReached, .budgetSpent, nil: break
        }
        let failed = progress.failures + progress.conflicts + unlistable
        guard failed > 0 else { return nil }
        return isDone || progress.conflicts > 0 ? ExitStatus.someFailed : ExitStatus.nothingDone
    }
}

extension RunSummary.Stop {
    fileprivate var word: String {
        switch self {
        case .interrupted: "interrupted"
        case .limitReached: "limit_reached"
        case .budgetSpent: "budget_spent"
        case .obstacle(let failure), .patienceLost(let failure): failure.kind
        }
    }

    fileprivate var message: String? {
        switch self {
        case .interrupted: "Stopped; the same command goes on from here."
        case .limitReached: "As many pictures are described as --limit allows; the same command goes on from here."
        case .budgetSpent: "The next call could cost more than --max-cost allows, so nothing more was asked."
        case .obstacle(let failure): failure.message
        case .patienceLost(let failure): "Gave up waiting: \(failure.message) The same command goes on from here."
        }
    }
}
