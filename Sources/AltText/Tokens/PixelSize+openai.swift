extension PixelSize {
    /// OpenAI's tiles of 512 pixels, after fitting into 2048×2048 and shrinking the short side to 768.
    var tiles: Int {
        let fitted = shrunk(longSide: 2048)
        return fitted.scaled(by: min(1, 768 / fitted.shortSide)).count(side: 512)
    }

    /// OpenAI's patches of 32 pixels, after shrinking to the limits.
    func patches(_ limit: PatchLimit) -> Int {
        let fitted = limit.longSidePixels.map(shrunk(longSide:)) ?? self
        let patches = fitted.count(side: 32)
        guard let budget = limit.patches, patches > budget else { return patches }
        let ratio = (32 * 32 * Double(budget) / (fitted.width * fitted.height)).squareRoot()
        let columns = fitted.width * ratio / 32
        let rows = fitted.height * ratio / 32
        // Shrink a little more, so that one side falls on whole patches and the other does not spill over.
        let correction = min(Double(Self.down(columns)) / columns, Double(Self.down(rows)) / rows)
        return min(budget, fitted.scaled(by: ratio * min(1, correction)).count(side: 32))
    }
}
