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
            ("image", .string(name)), ("plan", .object(plans)), ("writer", writing?.json),
            ("errors", errors.isEmpty ? nil : .object(errors)),
        ])
    }
}

extension PicturePlan.Step {
    /// The step with the name of its model in it: that one may be among the others too.
    fileprivate var json: JSON {
        let content =
            switch result {
            case .success(let shipment): JSON.Member("plan", shipment.json)
            case .failure(let failure): JSON.Member("error", failure.json())
            }
        return .object([JSON.Member("model", .string(model)), content])
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
