internal import AltText

extension Evaluation {
    /// A table for each picture: what each model says of it, and how good that is.
    var pictureTables: [(picture: String, table: ReportTable)] {
        var names: Set<String> = []
        let pictures = items.map(\.answer.picture).filter { names.insert($0).inserted }
        let groups = Dictionary(grouping: items, by: \.answer.picture)
        let order = Dictionary(uniqueKeysWithValues: models.enumerated().map { ($1.model, $0) })
        return pictures.map { picture in
            var table = ReportTable(
                "Descriptions of \(picture)",
                heading: ["Model", "Description", "Confidence", "Automatic"] + (hasGrades ? ["Grade"] : []))
            let here = groups[picture, default: []].sorted {
                order[$0.answer.model, default: 0] < order[$1.answer.model, default: 0]
            }
            for item in here { table.append(item.row(hasGrades: hasGrades)) }
            return (picture, table)
        }
    }

    /// How good each model is.
    var modelTable: ReportTable {
        var table = ReportTable(
            "Models, the best first",
            heading: [
                "Model", "Answers", "Repetition", "Hallucination", "Mood", "Automatic",
                "Average" + (hasGrades ? "" : " of people"), "Grade", "Seconds", "Dollars for 1,000",
            ])
        for model in models {
            table.append([
                model.model, String(model.answerCount), model.repetition.rawValue, model.hallucination?.rawValue ?? "–",
                model.mood?.rawValue ?? "–", Self.mean(model.average, model.interval),
                model.peoplesAverage.map { Self.mean($0, model.peoplesInterval) } ?? "–", model.grade.rawValue,
                model.seconds.map { $0.decimal(1) } ?? "–", model.dollars.map { ($0 * 1000).decimal(2) } ?? "–",
            ])
        }
        return table
    }

    /// The differences that are more than noise.
    var differenceTable: ReportTable? {
        let significant = differences.filter(\.isSignificant)
        guard !significant.isEmpty else { return nil }
        var table = ReportTable(
            "Differences that are more than noise", heading: ["Better", "Than", "Points", "Pictures", "p"])
        for difference in significant {
            table.append([
                difference.better, difference.other, difference.points.decimal(2), String(difference.pictureCount),
                difference.probability.decimal(3),
            ])
        }
        return table
    }

    /// What may be made of differences that are not in ``differenceTable``.
    var differenceNote: String {
        let least = differences.map(\.probability).min()
        let found = differences.count(where: \.isSignificant)
        let pairs = differences.count == 1 ? "1 pair of models" : "\(differences.count) pairs of models"
        let tested = "Fisher's permutation test on pairs of pictures, corrected for \(pairs) (Holm), at 5 %."
        guard found == 0 else { return "\(found) of \(pairs) differ by more than noise. \(tested)" }
        guard let least else { return "There are no two models to compare." }
        return
            "No two models differ by more than noise: the least p is \(least.decimal(3)) on \(pictureCount) pictures. "
            + "Read no progress into these differences; more pictures may show some. \(tested)"
    }

    /// How confidence turned out, by tenths.
    func reliabilityTable(_ reliability: Reliability) -> ReportTable {
        var table = ReportTable(
            "Confidence and what people graded A or B",
            heading: ["Confidence from", "Answers", "Mean confidence", "Graded A or B"])
        for band in reliability.bands {
            table.append([
                band.lowerBound.decimal(1), String(band.count), band.meanConfidence.decimal(2),
                (band.acceptedShare * 100).decimal(0) + " %",
            ])
        }
        return table
    }

    private static func mean(_ mean: Double, _ interval: Interval?) -> String {
        mean.decimal(2) + (interval.map { " (\($0.lower.decimal(1))–\($0.upper.decimal(1)))" } ?? "")
    }
}

extension Evaluation.Item {
    fileprivate func row(hasGrades: Bool) -> [ReportTable.Cell] {
        let doubtful = Set(contested.filter { $0.supporterCount == 1 }.map(\.claim)).union(
            (rubric?.hallucinations ?? []).flatMap { $0.lowercased().split(separator: " ").map(String.init) })
        return [
            .init(text: answer.model), .init(text: answer.text, doubtfulWords: doubtful),
            .init(text: confidence.value.decimal(2)),
            .init(text: "\(Grade(points: points).rawValue) (\(points.decimal(1)))"),
        ] + (hasGrades ? [.init(text: answer.grade?.rawValue ?? "–")] : [])
    }
}

extension Double {
    /// The number with so many digits behind the point, in any locale.
    func decimal(_ digits: Int) -> String {
        let factor = (0..<digits).reduce(1.0) { value, _ in value * 10 }
        guard isFinite, abs(self) < 1e12 else { return "–" }
        let scaled = Int((abs(self) * factor).rounded())
        let sign = self < 0 && scaled > 0 ? "-" : ""
        guard digits > 0 else { return sign + String(scaled) }
        let fraction = String(scaled % Int(factor))
        return sign + String(scaled / Int(factor)) + "."
            + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
