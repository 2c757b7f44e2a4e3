/// How large something is on a slide.
public struct ShownSize: Sendable, Hashable {
    /// Its width in points, 72 an inch.
    public let widthPoints: Double
    /// Its height in points.
    public let heightPoints: Double

    /// Creates a size; `nil` unless both are finite and not negative.
    public init?(widthPoints: Double, heightPoints: Double) {
        guard widthPoints.isFinite, heightPoints.isFinite, widthPoints >= 0, heightPoints >= 0 else { return nil }
        self.widthPoints = widthPoints
        self.heightPoints = heightPoints
    }
}
