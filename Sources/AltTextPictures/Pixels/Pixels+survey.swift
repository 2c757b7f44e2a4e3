extension Pixels {
    /// How far apart the values of one colour may be and still be one colour to the eye: what JPEG makes of a plain
    /// surface stays below it.
    private static let sameColour = 4
    /// What is left of a light drawing on white when nobody can see it any more.
    private static let invisible = 24

    /// Whether there is nothing to see: fully transparent, or one colour all over.
    ///
    /// One line of text on a page stays well above the tolerance, even when reduced to a third of a pixel.
    var isPlain: Bool {
        if hasAlpha {
            let alpha = range(ofBand: 3)
            if alpha.upperBound <= 2 { return true }
            if alpha.count - 1 > Self.sameColour { return false }
        }
        return spread <= Self.sameColour
    }

    /// The pixels without alpha: on white, as nearly every page is; on black if they cannot be seen on white, as the
    /// white logos that pages put on dark bars.
    var opaque: Pixels {
        guard hasAlpha else { return self }
        let onWhite = flattened(on: 255)
        return onWhite.spread <= Self.invisible && !isPlain ? flattened(on: 0) : onWhite
    }

    /// Whether the picture is a drawing, a screenshot or text rather than a photograph: in at least half of it
    /// neighbouring pixels have the same colour to the last bit, and there are not many colours.
    ///
    /// Noise sees to it that in photographs few neighbours are equal; a sky burnt out to white is told from a white
    /// page by the many colours of the rest.
    var isFlat: Bool {
        let (equalShare, colourCount) = texture
        return equalShare >= 0.9 || equalShare >= 0.5 && colourCount <= 1500
    }

    /// The largest distance between two values in one of the three colours.
    private var spread: Int { (0..<3).map { range(ofBand: $0).count - 1 }.max() ?? 0 }

    private func range(ofBand band: Int) -> ClosedRange<UInt8> {
        unsafe bytes.withUnsafeBufferPointer { values in
            var lowest = UInt8.max
            var highest = UInt8.min
            for index in stride(from: band, to: values.count, by: bands) {
                let value = unsafe values[index]
                lowest = min(lowest, value)
                highest = max(highest, value)
            }
            return min(lowest, highest)...highest
        }
    }

    /// The share of pixels equal to the one on their left, in every other row, and the number of colours in 15 bits.
    private var texture: (equalShare: Double, colourCount: Int) {
        var seen = [Bool](repeating: false, count: 1 << 15)
        var equalCount = 0
        unsafe bytes.withUnsafeBufferPointer { values in
            for row in stride(from: 0, to: height, by: 2) {
                var last = -1
                for column in 0..<width {
                    let offset = (row * width + column) * bands
                    let red = unsafe Int(values[offset])
                    let green = unsafe Int(values[offset + 1])
                    let blue = unsafe Int(values[offset + 2])
                    let colour = red << 16 | green << 8 | blue
                    if colour == last {
                        equalCount += 1
                    } else {
                        seen[(red >> 3) << 10 | (green >> 3) << 5 | blue >> 3] = true
                        last = colour
                    }
                }
            }
        }
        let neighbourCount = max(1, (width - 1) * ((height + 1) / 2))
        return (width == 1 ? 1 : Double(equalCount) / Double(neighbourCount), seen.count { $0 })
    }
}
