import AltTextRuns
import Foundation

/// How far a run has come, in one line. A value: time is passed in.
struct ProgressLine {
    /// The line.
    private(set) var text = ""
    /// When how many pictures were done, over the last half minute.
    private var samples: [(elapsed: Duration, done: Int)] = []
    private var round: Int?

    private static let window = Duration.seconds(30)

    /// Takes in how far the run is now.
    ///
    /// - Parameter remaining: how many pictures are still to be looked at, as far as that is known.
    mutating func update(_ progress: RunProgress, elapsed: Duration, remaining: Int?) {
        let done = progress.described + progress.failures + progress.settled + progress.conflicts
        let answered = progress.round?.answered ?? 0
        if progress.round?.number != round { samples = [] }
        round = progress.round?.number
        let remaining = remaining.map { max(0, $0 - answered) }
        let visited = done + answered
        samples.append((elapsed, visited))
        samples.removeAll { elapsed - $0.elapsed > Self.window && $0.elapsed != elapsed }
        var parts = [Self.words(progress.round) + "\(visited)" + (remaining.map { " of \(visited + $0)" } ?? "")]
        parts.append("\(progress.published) published")
        if progress.drafts > 0 { parts.append("\(progress.drafts) to review") }
        if progress.failures > 0 { parts.append("\(progress.failures) failed") }
        if progress.conflicts > 0 { parts.append("\(progress.conflicts) changed meanwhile") }
        if progress.dollars > 0 { parts.append(String(format: "$%.2f", progress.dollars)) }
        if let rate {
            parts.append(String(format: "%.1f/s", rate))
            if let remaining, rate > 0 { parts.append(Self.words(.seconds(Double(remaining) / rate)) + " left") }
        }
        text = parts.joined(separator: ", ")
    }

    private var rate: Double? {
        guard let first = samples.first, let last = samples.last, last.elapsed > first.elapsed else { return nil }
        return Double(last.done - first.done) / ((last.elapsed - first.elapsed) / .seconds(1))
    }

    /// Which models are asked, where not all are at the same time.
    private static func words(_ round: RunProgress.Round?) -> String {
        guard let round else { return "" }
        return "Round \(round.number) of \(round.count) (\(round.models.joined(separator: ", "))): "
    }

    /// A duration as people say it.
    static func words(_ duration: Duration) -> String {
        let seconds = Int(duration / .seconds(1))
        switch seconds {
        case ..<90: return "\(seconds) s"
        case ..<5400: return "\(seconds / 60) min"
        case ..<172_800: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
        default: return "\(seconds / 86_400) days"
        }
    }
}
