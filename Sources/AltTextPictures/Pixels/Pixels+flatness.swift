extension Pixels {
    /// Whether the picture is a drawing, a screenshot or text rather than a photograph.
    ///
    /// Noise sees to it that in a photograph few pixels equal their neighbour to the last bit, and in flat graphics at
    /// least half of them do. A photograph on a white ground or between black bars would pass for flat, so one of two
    /// more things is asked: few colours, as in text and charts, or equal neighbours beside the background as well, as
    /// in the panels of a screenshot.
    var isFlat: Bool {
        let texture = PixelTexture(self)
        return texture.equalShare >= 0.5 && (texture.colourCount <= 600 || texture.equalShareBesideBackground >= 0.4)
    }
}

/// How many pixels equal the one on their left, by colour in 15 bits, in every other row.
private struct PixelTexture {
    private var pixelCounts = [Int32](repeating: 0, count: 1 << 15)
    private var equalCounts = [Int32](repeating: 0, count: 1 << 15)

    init(_ pixels: Pixels) {
        let bands = pixels.bands
        unsafe pixels.bytes.withUnsafeBufferPointer { values in
            for row in stride(from: 0, to: pixels.height, by: 2) {
                var last = -1
                for column in 0..<pixels.width {
                    let offset = (row * pixels.width + column) * bands
                    let (red, green, blue) = unsafe (
                        Int(values[offset]), Int(values[offset + 1]), Int(values[offset + 2])
                    )
                    let colour = red << 16 | green << 8 | blue
                    let cell = (red >> 3) << 10 | (green >> 3) << 5 | blue >> 3
                    if column > 0 {
                        pixelCounts[cell] += 1
                        if colour == last { equalCounts[cell] += 1 }
                    }
                    last = colour
                }
            }
        }
    }

    var colourCount: Int { pixelCounts.count { $0 > 0 } }

    var equalShare: Double { Self.share(sum(equalCounts), sum(pixelCounts)) }

    /// The same without the most common colour.
    var equalShareBesideBackground: Double {
        guard let background = pixelCounts.indices.max(by: { pixelCounts[$0] < pixelCounts[$1] }) else { return 1 }
        return Self.share(
            sum(equalCounts) - Int(equalCounts[background]), sum(pixelCounts) - Int(pixelCounts[background]))
    }

    private func sum(_ counts: [Int32]) -> Int { counts.reduce(0) { $0 + Int($1) } }

    private static func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
}
