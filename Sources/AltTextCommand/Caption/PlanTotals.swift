import AltTextModels
import AltTextRuns
import Foundation

/// What a dry run adds up to, for each model.
struct PlanTotals {
    private struct Total {
        var pictures = 0
        var bytes = 0
        var tokens = 0
        var isTokensComplete = true
        var dollars: Double? = 0
        var isRemote = false
    }

    private var totals: [String: Total] = [:]
    /// The models in the order in which they came.
    private var names: [String] = []

    mutating func add(_ shipment: PicturePlan.Shipment, model: String) {
        if totals[model] == nil { names.append(model) }
        var total = totals[model] ?? Total()
        total.pictures += 1
        total.bytes += shipment.byteCount
        total.tokens += shipment.tokens.textTokens + (shipment.tokens.pictureTokens ?? 0)
        total.isTokensComplete = total.isTokensComplete && shipment.tokens.pictureTokens != nil
        total.dollars = total.dollars.flatMap { sum in shipment.tokens.dollars.map { sum + $0 } }
        total.isRemote = shipment.isRemote
        totals[model] = total
    }

    /// A line for each model.
    var lines: [String] { names.compactMap { name in totals[name].map { line(name, $0) } } }

    private func line(_ name: String, _ total: Total) -> String {
        let pictures = total.pictures == 1 ? "1 picture" : "\(total.pictures) pictures"
        let tokens = total.isTokensComplete ? "about \(total.tokens) input tokens" : "tokens of pictures unknown"
        let dollars = total.dollars.map { $0 == 0 ? "free" : String(format: "about $%.4f", $0) } ?? "price unknown"
        let place = total.isRemote ? "leaves this machine" : "stays on this machine"
        return "\(name): \(pictures), \(total.bytes / 1024) KiB, \(tokens), \(dollars), \(place)"
    }
}
