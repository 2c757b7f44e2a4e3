/// What quality costs: dollars where any answer cost some, else seconds.
struct CostChart {
    let html: String

    /// - Returns: `nil` where neither cost nor time is known of two models.
    init?(_ models: [ModelSummary]) {
        let paid = models.filter { $0.dollars != nil }
        let isPaid = paid.count > 1 && paid.contains { $0.dollars ?? 0 > 0 }
        let points = models.compactMap { model -> (model: ModelSummary, cost: Double)? in
            (isPaid ? model.dollars.map { $0 * 1000 } : model.seconds).map { (model, $0) }
        }
        guard points.count > 1, let maximum = points.map(\.cost).max(), maximum > 0 else { return nil }
        let unit = isPaid ? "US dollars for 1,000 pictures" : "seconds for a picture"
        let listed = points.map { point in
            "\(point.model.model) \((point.model.peoplesAverage ?? point.model.average).decimal(1)) points for \(point.cost.decimal(2))"
        }
        let chart = Chart(
            title: "Quality against cost.",
            summary: "Average points, 0 to 5, and \(unit): \(listed.joined(separator: "; ")).",
            horizontal: (unit, maximum * 1.05, maximum < 10 ? 2 : 0), vertical: ("points", 5, 0))
        html = chart.html(
            points.map { point in
                chart.dot(at: (point.cost, point.model.peoplesAverage ?? point.model.average), label: point.model.model)
            }.joined())
    }
}
