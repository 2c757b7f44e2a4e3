import AltText

extension Combination {
    /// The combination as `alttext caption --combine` prints it.
    func json(_ output: CaptionOutputOptions) -> JSON {
        .object(of: [
            ("caption", .string(caption.text)),
            ("model", .string(caption.model)),
            ("written", writing == .used ? true : nil),
            ("not_written", refusal?.json()),
            ("confidence", .rounded(confidence.value, digits: 3)),
            ("reasons", .array(confidence.signals.map(\.json))),
            (
                "contested",
                .array(
                    contested.map {
                        [
                            "claim": .string($0.claim), "claimed_by": .integer($0.supporterCount),
                            "of": .integer(captionCount),
                        ]
                    })
            ),
            ("effort", writing == .used && (output.time || output.details) ? .object(caption.effort(output)) : nil),
        ])
    }

    private var refusal: Failure? {
        if case .refused(let failure) = writing { failure } else { nil }
    }
}

extension Confidence.Signal {
    fileprivate var json: JSON {
        .object(of: [
            ("signal", .string(code)), ("value", strength.map { .rounded($0, digits: 3) }), ("reason", .string(reason)),
        ])
    }
}
