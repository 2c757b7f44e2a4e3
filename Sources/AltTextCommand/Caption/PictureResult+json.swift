import AltText
import AltTextRuns

extension PictureResult {
    /// The result as `alttext caption` prints it; what a linter has against a text is among the warnings.
    func json(_ output: CaptionOutputOptions, context: String?, linter: Linter, evidenceModels: Set<String>) -> JSON {
        var captions: [JSON.Member] = []
        var decorative: [JSON] = []
        var warnings: [JSON.Member] = []
        var errors: [JSON.Member] = []
        for outcome in outcomes {
            switch outcome.result {
            case .success(let caption):
                captions.append(JSON.Member(outcome.model, caption.json(output)))
                if caption.isDecorative { decorative.append(.string(outcome.model)) }
                let complaints = caption.warnings + caption.complaints(by: linter)
                if !complaints.isEmpty {
                    warnings.append(JSON.Member(outcome.model, .array(complaints.map { .string($0) })))
                }
            case .failure(let failure):
                errors.append(JSON.Member(outcome.model, failure.json(rawText: output.raw ? outcome.rawText : nil)))
            }
        }
        return .object(of: [
            ("image", .string(name)),
            ("captions", .object(captions)),
            ("combined", output.combinesCaptions ? combination(context, linter, evidenceModels)?.json(output) : nil),
            ("decorative", decorative.isEmpty ? nil : .array(decorative)),
            ("warnings", warnings.isEmpty ? nil : .object(warnings)),
            ("errors", errors.isEmpty ? nil : .object(errors)),
        ])
    }
}

extension PictureResult {
    private func combination(
        _ context: String?, _ linter: Linter, _ evidenceModels: Set<String>
    ) -> Combination? {
        Combination(
            outcomes.compactMap { outcome in
                guard let caption = try? outcome.result.get() else { return nil }
                return .init(caption, isEvidence: evidenceModels.contains(outcome.model))
            }, written: written, evidence: [context].compactMap(\.self) + evidence, linter: linter)
    }
}

extension Caption {
    /// What a linter would not let pass.
    fileprivate func complaints(by linter: Linter) -> [String] {
        guard !isDecorative else { return [] }
        return linter.findings(in: text).filter { $0.severity >= .warning }.map(\.message)
    }

    /// The text alone, or with what was asked for beside it.
    fileprivate func json(_ output: CaptionOutputOptions) -> JSON {
        let shown: JSON = .string(output.raw ? rawText : text)
        guard output.time || output.details else { return shown }
        return .object([JSON.Member("caption", shown)] + effort(output))
    }

    /// What it took: all of it, or the time alone.
    func effort(_ output: CaptionOutputOptions) -> [JSON.Member] {
        JSON.object(of: [
            ("time", output.time || output.details ? .seconds(duration) : nil),
            ("input_tokens", output.details ? inputTokens.map { .integer($0) } : nil),
            ("output_tokens", output.details ? outputTokens.map { .integer($0) } : nil),
            ("cost_usd", output.details ? dollars.map { .rounded($0, digits: 8) } : nil),
            ("probability", output.details ? probability.map { .rounded($0, digits: 4) } : nil),
            ("served_model", output.details ? servedModel.map { .string($0) } : nil),
        ]).members ?? []
    }
}

extension Failure {
    /// The failure as `alttext` prints it everywhere.
    func json(rawText: String? = nil) -> JSON {
        .object(of: [("kind", .string(kind)), ("message", .string(message)), ("raw", rawText.map { .string($0) })])
    }
}
