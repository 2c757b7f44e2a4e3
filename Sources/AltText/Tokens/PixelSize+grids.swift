extension PixelSize {
    /// The tiles of the grid that shows most of the picture; of two that show as much, the smaller.
    func gridTiles(side: Int) -> Int {
        let grids = [(1, 2), (2, 1), (2, 2), (3, 1), (1, 3)]
        var best = (tiles: 0, shown: 0.0)
        for (columns, rows) in grids {
            let factor = min(Double(columns * side) / width, Double(rows * side) / height)
            let scaled = scaled(by: factor)
            let shown = min(scaled.width * scaled.height, width * height)
            let tiles = columns * rows
            if shown > best.shown + 1e-6 || shown > best.shown - 1e-6 && tiles < best.tiles { best = (tiles, shown) }
        }
        return best.tiles
    }

    /// The slices of a picture, the look at the whole included.
    ///
    /// As many as its area asks for, one more or one fewer, in the grid whose shape is nearest to the picture's.
    func slices(side: Int, limit: Int) -> Int {
        let ideal = min(limit, Self.up(width * height / Double(side * side)))
        guard ideal > 1 else { return 1 }
        var best = (slices: 1, error: Double.infinity)
        for slices in [ideal - 1, ideal, ideal + 1] where slices > 1 && slices <= limit {
            for columns in 1...slices where slices % columns == 0 {
                let ratio = width / height * Double(slices / columns) / Double(columns)
                // A shape twice too wide is as wrong as one twice too high.
                let error = max(ratio, 1 / ratio)
                if error < best.error { best = (slices, error) }
            }
        }
        return best.slices + 1
    }
}
