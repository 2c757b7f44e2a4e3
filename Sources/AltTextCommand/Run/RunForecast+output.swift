import AltText
import AltTextRuns
import Foundation

extension RunForecast {
    /// The forecast as `alttext run --dry-run` prints it for programs.
    var json: JSON {
        .object(of: [
            ("listed", .integer(listed)),
            ("to_describe", .integer(toDescribe)),
            ("settled", .integer(settled)),
            ("unreadable", unreadable > 0 ? .integer(unreadable) : nil),
            ("beyond_limits", beyondLimits > 0 ? .integer(beyondLimits) : nil),
            ("problem", problem.map { ["kind": .string($0.kind), "message": .string($0.message)] }),
            ("sampled", .integer(sampled)),
            ("rounds", rounds.count > 1 ? .array(rounds.map { .array($0.map { .string($0) }) }) : nil),
            ("models", .object(shares.map { JSON.Member($0.model, $0.json) })),
        ])
    }

    /// The forecast for people.
    var text: String {
        var lines = [
            "\(toDescribe) of \(listed) pictures would be described; \(settled) have a text, need none or wait."
        ]
        if beyondLimits > 0 { lines.append("\(beyondLimits) are left for another run by --limit or --max-cost.") }
        if unreadable > 0 {
            lines.append("\(unreadable) could not be read." + (problem.map { " The first: \($0.message)" } ?? ""))
        }
        if toDescribe > sampled, sampled > 0 { lines.append("Estimated from \(sampled) of them:") }
        lines += shares.map(\.text)
        if rounds.count > 1 {
            lines.append("In \(rounds.count) rounds, since the models do not fit into memory together.")
        }
        return lines.joined(separator: "\n")
    }
}

extension RunForecast.Share {
    fileprivate var json: JSON {
        .object(of: [
            ("questions", .integer(questions)),
            ("input_tokens", inputTokens.map { .integer($0) }),
            ("cost_usd", dollars.map { .rounded($0, digits: 6) }),
            ("seconds", duration.map { .seconds($0) }),
            ("remote", .bool(isRemote)),
        ])
    }

    fileprivate var text: String {
        let tokens = inputTokens.map { "about \($0) input tokens" } ?? "tokens unknown"
        let price = dollars.map { $0 == 0 ? "free" : String(format: "about $%.4f", $0) } ?? "price unknown"
        let time = duration.map { "about " + ProgressLine.words($0) } ?? "time unknown"
        return
            "  \(model): \(questions == 1 ? "1 question" : "\(questions) questions"), \(tokens), \(price), \(time), \(isRemote ? "leaves" : "stays on") this machine"
    }
}
