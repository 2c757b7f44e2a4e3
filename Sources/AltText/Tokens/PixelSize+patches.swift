extension PixelSize {
    /// The most patches that the picture can have within both limits without being enlarged.
    ///
    /// The number of patches grows with the scale in steps, and only where a side fills a whole number of patches. So
    /// the largest scale that fits is found among those steps, by halving.
    func fittedPatches(side: Double, longSideLimit: Int, limit: Int) -> Int {
        let fitted = shrunk(longSide: longSideLimit)
        if fitted.count(side: side) <= limit { return fitted.count(side: side) }
        let byWidth = fitted.largestStep(of: fitted.width, side: side, limit: limit)
        let byHeight = fitted.largestStep(of: fitted.height, side: side, limit: limit)
        return min(limit, fitted.scaled(by: max(byWidth, byHeight)).count(side: side))
    }

    /// The largest scale at which `length` is a whole number of patches and their number is within the limit.
    private func largestStep(of length: Double, side: Double, limit: Int) -> Double {
        var fits = 0
        var fails = Self.up(length / side) + 1
        while fails - fits > 1 {
            let middle = (fits + fails) / 2
            if scaled(by: Double(middle) * side / length).count(side: side) <= limit {
                fits = middle
            } else {
                fails = middle
            }
        }
        return Double(fits) * side / length
    }

    /// Patches within a box, and one more token for the break after each row.
    func rowedPatches(side: Double, longSideLimit: Int) -> Int {
        let fitted = shrunk(longSide: longSideLimit)
        return (Self.up(fitted.width / side) + 1) * Self.up(fitted.height / side)
    }

    /// Patches when both sides are rounded to whole ones, and scaled where there would be too many or too few.
    func roundedPatches(side: Int, min: Int, max: Int) -> Int {
        let columns = width / Double(side)
        let rows = height / Double(side)
        let rounded = Self.nearest(columns) * Self.nearest(rows)
        if rounded > max {
            let factor = (columns * rows / Double(max)).squareRoot()
            return Swift.min(max, Self.down(columns / factor) * Self.down(rows / factor))
        }
        if rounded < min {
            let factor = (Double(min) / (columns * rows)).squareRoot()
            return Self.up(columns * factor) * Self.up(rows * factor)
        }
        return rounded
    }

    private static func nearest(_ number: Double) -> Int { max(1, Int(number.rounded(.toNearestOrEven))) }
}
