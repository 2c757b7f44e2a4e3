import AltText
import AltTextModels
import AltTextRuns

extension PicturePlan {
    /// The plan as `alttext caption --dry-run` prints it.
    var json: JSON {
        var plans: [JSON.Member] = []
        var errors: [JSON.Member] = []
        for step in steps {
            switch step.result {
            case .success(let shipment): plans.append(JSON.Member(step.model, shipment.json))
            case .failure(let failure): errors.append(JSON.Member(step.model, failure.json()))
            }
        }
        return .object(of: [
            ("image", .string(name)), ("plan", .object(plans)), ("errors", errors.isEmpty ? nil : .object(errors)),
        ])
    }
}

extension PicturePlan.Shipment {
    fileprivate var json: JSON {
        .object(of: [
            ("width", .integer(width)), ("height", .integer(height)), ("bytes", .integer(byteCount)),
            ("encoding", .string(encoding.rawValue)),
            ("picture_tokens", tokens.pictureTokens.map { .integer($0) }),
            ("text_tokens", .integer(tokens.textTokens)),
            ("cost_usd", tokens.dollars.map { .rounded($0, digits: 8) }),
            ("remote", .bool(isRemote)),
        ])
    }
}
