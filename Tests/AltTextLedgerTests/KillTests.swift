import AltText
import AltTextLedger
import AltTextTesting
import Dispatch
import Foundation
import Synchronization
import Testing

/// A process that writes and is killed: what it was told to be safe is safe.
@Suite struct KillTests {
    @Test func `Every row that was acknowledged survives a kill at any moment, twenty times over`() async throws {
        try await withScratchFolder { folder in
            let path = folder.path(of: "ledger.sqlite")
            var numbers = SeededNumbers(seed: 20)
            var acknowledged: [String] = []
            var expected = 0
            for round in 0..<20 {
                let rows = Int.random(in: 1...12, using: &numbers)
                let delay = Int.random(in: 0..<4000, using: &numbers)
                expected += rows
                let result = await #expect(
                    processExitsWith: .signal(SIGKILL), observing: [\.standardOutputContent]
                ) { [path = path as String, round = round as Int, rows = rows as Int, delay = delay as Int] in
                    try await KilledWriter(path: path, round: round, rows: rows, delay: .microseconds(delay)).write()
                }
                let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
                // The last line may have been cut off in the middle.
                let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                acknowledged += lines.filter { $0.hasPrefix("safe ") }.map { String($0.dropFirst(5)) }
                try await expectAll(acknowledged, in: path)
            }
            #expect(acknowledged.count >= expected)
        }
    }

    private func expectAll(_ acknowledged: [String], in path: String) async throws {
        let ledger = try await Ledger.open(path: path)
        let gallery = try await ledger.gallery(KilledWriter.gallery)
        var lost: [String] = []
        for name in acknowledged {
            let picture = try await ledger.picture(PictureID(name), in: gallery.id)
            guard let picture, let history = try await ledger.history(of: picture.id) else {
                lost.append(name)
                continue
            }
            if history.captions.isEmpty || picture.status != .published { lost.append(name) }
        }
        #expect(lost == [])
        #expect(try await ledger.check() == [])
        try ledger.close()
    }
}

/// What runs in the process that gets killed.
private final class KilledWriter: Sendable {
    let path: String
    let round: Int
    /// How many rows are safe before the kill is on its way.
    let rows: Int
    let delay: DispatchTimeInterval
    private let safeCount = Mutex(0)

    init(path: String, round: Int, rows: Int, delay: DispatchTimeInterval) {
        self.path = path
        self.round = round
        self.rows = rows
        self.delay = delay
    }

    static let gallery = GalleryID(kind: .folder, place: "/photos")

    /// Writes until it is killed; says what is safe, a line each.
    func write() async throws {
        let ledger = try await Ledger.open(path: path)
        let gallery = try await ledger.gallery(Self.gallery)
        let recipe = try await ledger.recipe(Scene.recipe(prompt: "Describe it."))
        let run = try await ledger.beginRun(in: gallery.id, command: "run", options: [:], process: "here:\(round)")
        try await withThrowingTaskGroup { group in
            for writer in 0..<8 {
                group.addTask { [self] in
                    for number in 0... {
                        let name = "\(round)-\(writer)-\(number).jpg"
                        try await describe(name, in: gallery, of: ledger, recipe: recipe, run: run)
                        let line = Array("safe \(name)\n".utf8)
                        _ = unsafe line.withUnsafeBytes { unsafe Foundation.write(1, $0.baseAddress, $0.count) }
                        killSoon()
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// At the row that is the last to be waited for, while the others are anywhere in theirs.
    private func killSoon() {
        let isTime = safeCount.withLock { count in
            count += 1
            return count == rows
        }
        if isTime { DispatchQueue.global().asyncAfter(deadline: .now() + delay) { kill(getpid(), SIGKILL) } }
    }

    private func describe(
        _ name: String, in gallery: GalleryRecord, of ledger: Ledger, recipe: Recipe.ID, run: RunRecord.ID
    ) async throws {
        _ = try await ledger.enlist([PictureListing(id: PictureID(name))], in: gallery.id)
        guard let picture = try await ledger.picture(PictureID(name), in: gallery.id) else { return }
        let answer = NewCaption(
            pictureDigest: name, requestDigest: "", context: nil, raw: "A heron.", finish: .complete)
        let caption = try await ledger.record(answer, for: picture.id, recipe: recipe, run: run)
        let write = Ledger.PlannedWrite(
            .new(NewDescription(alt: Scene.heron, origin: .ai, captionID: caption)), before: .missing, expecting: nil)
        let id = try await ledger.beginWrite(write, of: picture.id, run: run)
        try await ledger.endWrite(id, .written)
    }
}
