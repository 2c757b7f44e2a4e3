import AltTextTesting
import Foundation
import Testing

/// A site as the product grew from: it says of each picture whether a person has looked at it, and its pictures lie on the
/// owner's disk.
@Suite(.serialized) struct OriginalSiteTests {
    private static let pictureCount = 1000
    /// By hand, ALTTEXT_KILLS=50.
    private static let kills = ProcessInfo.processInfo.environment["ALTTEXT_KILLS"].flatMap { Int($0) } ?? 3

    private static let names = (0..<pictureCount).map { "skye/picture-\($0)" }

    /// A third was looked at by a person, a third was written by a machine, a third is empty.
    private static func picture(_ index: Int) -> FakeAlbumPicture {
        switch index % 3 {
        case 0: FakeAlbumPicture(alt: "Words of a person about picture \(index).", verified: 1)
        case 1: FakeAlbumPicture(alt: "old machine words \(index)", verified: 0)
        default: FakeAlbumPicture(verified: 0)
        }
    }

    @Test func `Whatever is killed, no verified text is touched and every write says whose it is`() async throws {
        let pictures = Dictionary(
            uniqueKeysWithValues: Self.names.enumerated().map { ($1, Self.picture($0)) })
        let site = FakeAlbumSite(pictures)
        let requests = EventCounter()
        let answer = FakeAnswer { _, _ in "A heron on a jetty of the harbour, picture \(requests.count)." }
        let backend = FakeOpenAI(models: [.init("a", answer: answer)])
        try await withFakeServer { request in
            requests.record()
            return await site.answer(to: request)
        } body: { siteServer in
            try await withFakeServer(backend) { backendServer in
                try await withProgram { program in
                    var program = program
                    program.environment["ALTTEXT_ALBUM_TOKEN"] = "album-token"
                    try program.writeModels(["a"], at: backendServer)
                    for (index, name) in Self.names.enumerated() {
                        let bytes = PictureFixture.noise(width: 16, height: 12, seed: UInt64(index))
                        try program.folder.write(bytes, to: "images/\(name).\(index.isMultiple(of: 2) ? "png" : "PNG")")
                    }
                    let arguments = [
                        "run", "album:\(siteServer.baseURL)", "--pictures", "images", "--model", "a", "--upgrade",
                        "--concurrency", "4", "--ledger", "ledger.sqlite",
                    ]
                    var numbers = SeededNumbers(seed: 17)
                    for _ in 0..<Self.kills {
                        let moment = requests.count + Int.random(in: 1...60, using: &numbers)
                        _ = try await program.run(arguments) { await requests.wait(for: moment) }
                    }
                    let last = try await program.run(arguments) { [never = EventCounter()] in await never.wait(for: 1) }
                    #expect(last.status == 0, "\(last.complaints)")
                }
            }
        }
        for (index, name) in Self.names.enumerated() {
            let picture = try #require(site.pictures[name])
            let writes = site.writes.filter { $0.picture == name }
            if index.isMultiple(of: 3) {
                #expect(picture.alt == pictures[name]?.alt && picture.verified == 1 && writes.isEmpty)
            } else {
                #expect(picture.alt?.hasPrefix("A heron") == true && picture.verified == 0, "\(name)")
                #expect(Set(writes.map(\.alt)).count == 1 && writes.allSatisfy { $0.verified == 0 })
            }
        }
        #expect(site.counts.values.allSatisfy { $0.files == 0 })
    }
}
