internal import AltText
internal import Foundation
internal import Synchronization

/// Thumbnails in a folder, so that they outlast the server: each in a file of its own, which appears whole or not at all.
/// Every file of it can be deleted at any time.
final class ThumbnailFolder: Sendable {
    private let folder: URL
    /// How many bytes of pictures are kept.
    private let limit: Int
    /// How many bytes were written since the folder was last looked through.
    private let written: Mutex<Int>

    /// - Parameters:
    ///   - path: the folder; it is made when it is needed.
    ///   - limit: how many bytes of pictures are kept.
    init(path: String, limit: Int = 512 << 20) {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        self.limit = limit
        // At the start nobody knows how full it is: the first thumbnail has it looked through.
        written = Mutex(limit)
    }

    /// The thumbnail of that name, where there is one.
    subscript(key: ThumbnailKey) -> [UInt8]? {
        let file = file(key)
        guard let data = try? Data(contentsOf: file), !data.isEmpty else { return nil }
        // The time of the last use decides which go first; to the hour is enough.
        let used = try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
        if let used, used < Date.now.addingTimeInterval(-3600) {
            try? FileManager.default.setAttributes([.modificationDate: Date.now], ofItemAtPath: file.path)
        }
        return [UInt8](data)
    }

    /// Keeps a thumbnail. Where that fails, it is made again another time.
    func keep(_ bytes: [UInt8], for key: ThumbnailKey) {
        let file = file(key)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            return
        }
        let isDue = written.withLock { written in
            written += bytes.count
            guard written >= limit / 8 else { return false }
            written = 0
            return true
        }
        if isDue { makeRoom() }
    }

    /// Removes what has not been used for longest, once there is more than may be.
    private func makeRoom() {
        let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey, .isRegularFileKey]
        guard let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: Array(keys)) else {
            return
        }
        var files: [(url: URL, size: Int, usedAt: Date)] = []
        for case let url as URL in all {
            guard let values = try? url.resourceValues(forKeys: keys), values.isRegularFile == true else { continue }
            files.append((url, values.fileSize ?? 0, values.contentModificationDate ?? .distantPast))
        }
        var total = files.reduce(0) { $0 + $1.size }
        guard total > limit else { return }
        for file in files.sorted(by: { $0.usedAt < $1.usedAt }) {
            guard total > limit * 3 / 4 else { break }
            try? FileManager.default.removeItem(at: file.url)
            total -= file.size
        }
    }

    private func file(_ key: ThumbnailKey) -> URL {
        folder.appendingPathComponent(String(key.text.prefix(2))).appendingPathComponent(key.text)
    }
}
