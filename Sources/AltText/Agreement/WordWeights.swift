#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif
#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#endif

/// How much a word tells one picture from the others of a set: the inverse of the share of pictures it is said of
/// (Spärck Jones 1972). Half a point is added to all, so that what every picture shows still counts.
public struct WordWeights: Sendable {
    private let pictureCounts: [String: Int]
    private let pictureCount: Int

    /// Counts words in sets of claims, one set a picture; without pictures all words weigh the same.
    public init(pictures: [Set<String>] = []) {
        pictureCounts = pictures.reduce(into: [:]) { counts, claims in for claim in claims { counts[claim, default: 0] += 1 } }
        pictureCount = max(1, pictures.count)
    }

    subscript(claim: String) -> Double {
        log(Double(pictureCount + 1) / Double(max(1, pictureCounts[claim] ?? 1))) + 0.5
    }
}
