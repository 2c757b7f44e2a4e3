extension Pixels {
    /// How far apart the values of one colour may be and still be one colour to the eye: what JPEG makes of a plain
    /// surface stays below it.
    private static let sameColour: UInt8 = 4
    /// What is left of a light drawing on white when nobody can see it any more.
    private static let invisible: UInt8 = 24

    /// Whether there is nothing to see: fully transparent, or one colour all over.
    ///
    /// One line of text on a page stays well above the tolerance, even when reduced to a third of a pixel.
    var isPlain: Bool {
        if hasAlpha {
            guard isEven(band: 3, within: Self.sameColour) else { return false }
            if bytes[3] <= 2 { return true }
        }
        return isOneColour(within: Self.sameColour)
    }

    /// The pixels without alpha: on white, as nearly every page is; on black if they cannot be seen on white, as the
    /// white logos that pages put on dark bars.
    var opaque: Pixels {
        guard hasAlpha else { return self }
        let onWhite = flattened(on: 255)
        return onWhite.isOneColour(within: Self.invisible) && !isPlain ? flattened(on: 0) : onWhite
    }

    private func isOneColour(within tolerance: UInt8) -> Bool {
        (0..<3).allSatisfy { isEven(band: $0, within: tolerance) }
    }

    /// Whether the values of a band lie close together. Stops at the first that does not, which in a photograph is soon.
    private func isEven(band: Int, within tolerance: UInt8) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { values in
            var lowest = UInt8.max
            var highest = UInt8.min
            for index in stride(from: band, to: values.count, by: bands) {
                let value = unsafe values[index]
                lowest = min(lowest, value)
                highest = max(highest, value)
                if highest - lowest > tolerance { return false }
            }
            return true
        }
    }
}
