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
}
