/// The colours in a PNG with 8-bit RGB pixels, as prepared pictures have them.
package struct PNGPixels: Sendable {
    /// Width in pixels.
    package let width: Int
    /// Height in pixels.
    package let height: Int
    private let rows: [UInt8]

    /// Reads a PNG, or gives `nil` unless it is 8-bit RGB, not interlaced and not filtered.
    package init?(_ bytes: [UInt8]) {
        var data: [UInt8] = []
        var header: [UInt8] = []
        for chunk in PNGChunk.chunks(of: bytes) {
            if chunk.name == "IHDR" { header = chunk.content }
            if chunk.name == "IDAT" { data += chunk.content }
        }
        guard header.count == 13, header[8...] == [8, 2, 0, 0, 0],
            let rows = Inflate.inflate(Array(data.dropFirst(2)))
        else { return nil }
        width = header[0..<4].reduce(0) { $0 << 8 | Int($1) }
        height = header[4..<8].reduce(0) { $0 << 8 | Int($1) }
        let stride = width * 3 + 1
        guard rows.count == stride * height, (0..<height).allSatisfy({ rows[$0 * stride] == 0 }) else { return nil }
        self.rows = rows
    }

    /// Red, green and blue of one pixel.
    package subscript(x: Int, y: Int) -> [Int] {
        let start = y * (width * 3 + 1) + 1 + x * 3
        return rows[start..<start + 3].map(Int.init)
    }
}
