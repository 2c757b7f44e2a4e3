import AltText
import AltTextLedger
import AltTextTesting
import Dispatch
import Foundation
import Testing

/// A process that writes and is killed: what it was told to be safe is safe.
@Suite struct KillTests {
    @Test func `Every row that was acknowledged survives a kill at any moment, twenty times over`() async throws {
        try await withScratchFolder { folder in
            let path = folder.path(of: "ledger.sqlite")
            var numbers = SeededNumbers(seed: 20)
            var acknowledged: [String] = []
            for round in 0..<20 {
                let delay = Int.random(in: 0..<60, using: &numbers)
                let result = await #expect(
                    processExitsWith: .signal(SIGKILL), observing: [\.standardOutputContent]
                ) { [path = path as String, round = round as Int, delay = delay as Int] in
                    try await KilledWriter(path: path, round: round).write(for: .milliseconds(delay))
                }
                let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
                // The last line may have been cut off in the middle.
                let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                acknowledged += lines.filter { $0.hasPrefix("safe ") }.map { String($0.dropFirst(5)) }
                try await expectAll(acknowledged, in: path)
            }
            #expect(acknowledged.count > 100)
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
private struct KilledWriter {
    let path: String
    let round: Int

    static let gallery = GalleryID(kind: .folder, place: "/photos")

    /// Writes until it is killed; says what is safe, a line each.
    func write(for time: DispatchTimeInterval) async throws {
        let ledger = try await Ledger.open(path: path)
        let gallery = try await ledger.gallery(Self.gallery)
        let recipe = try await ledger.recipe(Scene.recipe(prompt: "Describe it."))
        let run = try await ledger.beginRun(in: gallery.id, command: "run", options: [:], process: "here:\(round)")
        DispatchQueue.global().asyncAfter(deadline: .now() + time) { kill(getpid(), SIGKILL) }
        try await withThrowingTaskGroup { group in
            for writer in 0..<8 {
                group.addTask {
                    for number in 0... {
                        let name = "\(round)-\(writer)-\(number).jpg"
                        try await describe(name, in: gallery, of: ledger, recipe: recipe, run: run)
                        let line = Array("safe \(name)\n".utf8)
                        _ = unsafe line.withUnsafeBytes { unsafe Foundation.write(1, $0.baseAddress, $0.count) }
                    }
                }
            }
            try await group.waitForAll()
        }
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
