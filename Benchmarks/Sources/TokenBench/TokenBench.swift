import AltText
import AltTextModels
import AltTextRuns
import Foundation

/// `TokenBench WIDTH HEIGHT MODEL...` prints, as JSON, what each model charges for a picture of that size that is sent as
/// it is, with the vendor's default detail; prompt and length of the answer are those of `alttext caption --dry-run`.
@main
struct TokenBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 3, let width = Int(arguments[1]), let height = Int(arguments[2]) else {
            throw UsageError()
        }
        let registry = try ModelRegistry()
        var report: [String: Any] = [:]
        for name in arguments[3...] {
            let plan = plan(width: width, height: height, model: try registry.model(named: name))
            report[name] = [
                "picture_tokens": plan.pictureTokens ?? 0,
                "text_tokens": plan.textTokens,
                "cost_usd": plan.dollars ?? 0,
            ]
        }
        let data = try JSONSerialization.data(withJSONObject: report, options: [.sortedKeys])
        print(String(decoding: data, as: UTF8.self))
    }

    private static func plan(width: Int, height: Int, model: Model) -> TokenPlan {
        var model = model
        model.settings.detail = .auto
        let instructions = Wording().instructions(for: model)
        let prompts = [instructions.system, instructions.prompt].compactMap(\.self)
        return TokenPlan(prompts: prompts, width: width, height: height, model: model)
    }

    private struct UsageError: Error, CustomStringConvertible {
        let description = "usage: TokenBench WIDTH HEIGHT MODEL..."
    }
}
