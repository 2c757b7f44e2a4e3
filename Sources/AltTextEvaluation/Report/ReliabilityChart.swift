internal import AltText

/// Whether confidence means what it says: dots on the dashed line do.
struct ReliabilityChart {
    let html: String

    init(_ reliability: Reliability) {
        let listed = reliability.bands.map {
            "of \($0.count) at \($0.meanConfidence.decimal(2)), \(($0.acceptedShare * 100).decimal(0)) %"
        }
        let chart = Chart(
            title: "Confidence and grades.",
            summary: "Share of answers that people graded A or B, by confidence: \(listed.joined(separator: "; ")). "
                + "Mean distance \(reliability.calibrationError?.decimal(2) ?? "–"), Brier score \(reliability.brier?.decimal(2) ?? "–").",
            horizontal: ("confidence", 1, 1), vertical: ("share graded A or B", 1, 1))
        html = chart.html(
            chart.line(from: (0, 0), to: (1, 1), dashes: "4 4")
                + reliability.bands.map {
                    chart.dot(at: ($0.meanConfidence, $0.acceptedShare), label: String($0.count))
                }
                .joined())
    }
}
