import AltText

extension Combination {
    /// The combination as `alttext caption --combine` prints it.
    var json: JSON {
        .object(of: [
            ("caption", .string(caption.text)),
            ("model", .string(caption.model)),
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
        ])
    }
}

extension Confidence.Signal {
    fileprivate var json: JSON {
        .object(of: [
            ("signal", .string(code)), ("value", strength.map { .rounded($0, digits: 3) }), ("reason", .string(reason)),
        ])
    }
}
