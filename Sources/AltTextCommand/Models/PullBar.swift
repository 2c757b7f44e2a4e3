import AltTextModels
import Foundation

/// The progress of a download: a bar on a terminal, a line for each tenth elsewhere.
struct PullBar {
    private let name: String
    private var saidTenth = 0
    private var saidStatus = ""

    private static let width = 30

    init(name: String) {
        self.name = name
    }

    mutating func show(_ progress: PullProgress) {
        let total = progress.totalByteCount
        let share = total > 0 ? Double(progress.completedByteCount) / Double(total) : 0
        if Console.showsProgress {
            Console.showProgress(total > 0 ? bar(progress, share) : "\(name): \(progress.status)")
        } else {
            sayNews(progress, share)
        }
    }

    private func bar(_ progress: PullProgress, _ share: Double) -> String {
        let filled = Int(share * Double(Self.width))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        return "\(name) \(bar) \(Int(share * 100)) % of \(progress.totalByteCount.formattedSize)"
    }

    private mutating func sayNews(_ progress: PullProgress, _ share: Double) {
        if progress.totalByteCount > 0, Int(share * 10) > saidTenth {
            saidTenth = Int(share * 10)
            Console.say("\(name): \(saidTenth * 10) % of \(progress.totalByteCount.formattedSize)")
        } else if progress.totalByteCount == 0, progress.status != saidStatus {
            saidStatus = progress.status
            Console.say("\(name): \(saidStatus)")
        }
    }
}

extension Int {
    /// Bytes as people write them: `640 MiB`, `2.1 GiB`.
    var formattedSize: String {
        self >= 1 << 30 ? String(format: "%.1f GiB", Double(self) / Double(1 << 30)) : "\(self >> 20) MiB"
    }
}
