/// The letter a person gives an answer, A the best.
package enum Grade: String, Sendable, Hashable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"

    /// The points of the letter: A 5 … F 0.
    package var points: Int {
        switch self {
        case .a: 5
        case .b: 4
        case .c: 3
        case .d: 2
        case .e: 1
        case .f: 0
        }
    }

    /// The letter of an average of points, after rounding; what is no number is an F.
    package init(points: Double) {
        let rounded = points.isNaN ? 0 : Int(min(5, max(0, points.rounded())))
        self = Self.allCases[5 - rounded]
    }
}
