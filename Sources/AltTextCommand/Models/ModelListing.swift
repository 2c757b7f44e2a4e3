import AltText
import AltTextModels
import Foundation

/// A model as `alttext models` shows it.
struct ModelListing {
    let model: Model
    let readiness: Readiness
    /// Whether it would send pictures off this machine.
    let isRemote: Bool

    /// The listing for programs.
    var json: JSON {
        .object(of: [
            ("name", .string(model.name)),
            ("description", .string(model.description)),
            ("date", .string(model.date)),
            ("backend", .string(model.backend.rawValue)),
            ("model", .string(model.id)),
            ("remote", .bool(isRemote)),
            ("price_usd_per_million_tokens", model.price.map(Self.json)),
            ("status", .string(readiness.summary)),
            ("ready", .bool(readiness.isReady)),
            ("reason", reason.map { .string($0) }),
        ])
    }

    /// Why the model cannot be asked, and what to do.
    private var reason: String? {
        if case .notReady(let error) = readiness { error.advised } else { nil }
    }

    private static func json(_ price: Price) -> JSON {
        ["input": .number(price.dollarsPerMillionInputTokens), "output": .number(price.dollarsPerMillionOutputTokens)]
    }

    /// A table for people.
    static func table(_ listings: [ModelListing]) -> String {
        var table = Table(heading: ["NAME", "BACKEND", "DATE", "$/M IN/OUT", "STATUS", "DESCRIPTION"])
        for listing in listings {
            let model = listing.model
            table.append([
                model.name, model.backend.rawValue, model.date, listing.price, listing.readiness.summary,
                model.description,
            ])
        }
        return table.text(width: Console.outputWidth)
    }

    private var price: String {
        guard let price = model.price else { return isRemote ? "?" : "free" }
        return String(format: "%.2f/%.2f", price.dollarsPerMillionInputTokens, price.dollarsPerMillionOutputTokens)
    }
}
