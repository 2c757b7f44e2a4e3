import AltText
import AltTextGalleries
import AltTextPictures
import Foundation

/// `PrepareBench [--repeat N] [--concurrency N] FILE...` reads each file N times and prepares it for a model, as a run
/// does, so many at once. Prints what that took as JSON, without what the program itself takes to start.
@main
struct PrepareBench {
    static func main() async throws {
        let arguments = try Arguments(CommandLine.arguments.dropFirst())
        let preparer = PicturePreparer(concurrency: arguments.concurrency)
        let work = (0..<arguments.repetitions).flatMap { _ in arguments.files }
        // The first picture of a process also sets libvips up.
        _ = try await preparedByteCount(of: arguments.files[0], by: preparer)
        let start = (clock: ContinuousClock.now, processor: processorSeconds())
        let byteCount = try await prepareAll(work, by: preparer, concurrency: arguments.concurrency)
        let report: [String: Any] = [
            "pictures": work.count,
            "cpu_seconds": processorSeconds() - start.processor,
            "wall_seconds": (ContinuousClock.now - start.clock) / .seconds(1),
            "prepared_bytes": byteCount,
        ]
        let data = try JSONSerialization.data(withJSONObject: report, options: [.sortedKeys])
        print(String(decoding: data, as: UTF8.self))
    }

    private static func prepareAll(
        _ files: [String], by preparer: PicturePreparer, concurrency: Int
    ) async throws -> Int {
        try await withThrowingTaskGroup(of: Int.self) { group in
            var byteCount = 0
            for (index, file) in files.enumerated() {
                // One more than there are threads, so that reading a file never leaves one of them idle.
                if index > concurrency { byteCount += try await group.next() ?? 0 }
                group.addTask { try await preparedByteCount(of: file, by: preparer) }
            }
            return try await group.reduce(byteCount, +)
        }
    }

    private static func preparedByteCount(of file: String, by preparer: PicturePreparer) async throws -> Int {
        let bytes = try await PictureLoader().load(.file(file))
        let pictures = try await preparer.prepare(bytes, as: [PicturePreparation()]).pictures
        return pictures.values.reduce(0) { $0 + $1.bytes.count }
    }
}
