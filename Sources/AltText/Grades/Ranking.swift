/// How well one list of numbers puts things into the order of another.
package enum Ranking {
    /// Spearman's rank correlation, -1...1: Pearson's correlation of ranks, ties sharing their mean rank.
    ///
    /// - Returns: `nil` where the lists differ in length, hold what is no number, or one of them is all ties.
    package static func spearman(_ left: [Double], _ right: [Double]) -> Double? {
        guard left.count == right.count, !(left + right).contains(where: \.isNaN) else { return nil }
        let middle = Double(left.count + 1) / 2
        let left = ranks(left).map { $0 - middle }
        let right = ranks(right).map { $0 - middle }
        let scale = (sum(left, left) * sum(right, right)).squareRoot()
        return scale > 0 ? sum(left, right) / scale : nil
    }

    /// The area under the receiver's curve, 0...1: how often a good one scores above a bad one, ties counting half.
    ///
    /// - Returns: `nil` where the lists differ in length, hold what is no number, or all are good or all bad.
    package static func auroc(scores: [Double], isGood: [Bool]) -> Double? {
        let goodCount = isGood.count { $0 }
        let pairs = goodCount * (isGood.count - goodCount)
        guard scores.count == isGood.count, pairs > 0, !scores.contains(where: \.isNaN) else { return nil }
        // Mann and Whitney: the ranks of the good ones, less the least they could be.
        let sum = zip(ranks(scores), isGood).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
        return (sum - Double(goodCount * (goodCount + 1)) / 2) / Double(pairs)
    }

    /// Ranks from 1, ties sharing their mean.
    private static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var result = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            let end = order[start...].firstIndex { values[$0] != values[order[start]] } ?? order.count
            for index in start..<end { result[order[index]] = Double(start + end + 1) / 2 }
            start = end
        }
        return result
    }

    private static func sum(_ left: [Double], _ right: [Double]) -> Double {
        zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
