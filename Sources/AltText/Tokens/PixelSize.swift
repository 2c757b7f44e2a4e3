// Rounding and square roots are C's; without an import nobody links the library that has them on Linux.
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The size of a picture in pixels, perhaps in the middle of being scaled.
struct PixelSize {
    var width: Double
    var height: Double

    /// Sides are limited to one in a million pixels, which keeps every sum below within an `Int`.
    init(width: Int, height: Int) {
        self.width = Double(min(max(width, 1), 1_000_000))
        self.height = Double(min(max(height, 1), 1_000_000))
    }

    var longSide: Double { max(width, height) }
    var shortSide: Double { min(width, height) }

    func scaled(by factor: Double) -> PixelSize {
        var size = self
        size.width *= factor
        size.height *= factor
        return size
    }

    /// Shrunk, never enlarged, until the long side is at most `limit`.
    func shrunk(longSide limit: Int) -> PixelSize { scaled(by: min(1, Double(limit) / longSide)) }

    /// How many squares of `side` cover the picture.
    func count(side: Double) -> Int { Self.up(width / side) * Self.up(height / side) }

    /// Rounds up, and forgives what the scaling before lost in the last digits.
    static func up(_ number: Double) -> Int { max(1, Int((number - 1e-6).rounded(.up))) }

    /// Rounds down, likewise.
    static func down(_ number: Double) -> Int { max(1, Int((number + 1e-6).rounded(.down))) }
}
