import AltText
import AltTextPictures
import AltTextTesting
import Testing

@Suite struct `A picture beyond the limits` {
    @Test func `is refused by its header when it has too many pixels`() async throws {
        let error = try #require(await Fixture.refusal(of: PictureFixture.bomb(width: 20_000, height: 20_000)))
        #expect(error.kind == "picture_too_large")
        #expect(error.description.contains("20000 x 20000"))
    }

    @Test(arguments: Fixture.corners) func `is refused in every format`(name: String) async throws {
        let strict = PicturePreparer(limits: PictureLimits(pixelCount: 48 * 32 - 1), concurrency: 1)
        let exact = PicturePreparer(limits: PictureLimits(pixelCount: 48 * 32), concurrency: 1)
        let bytes = try Fixture.bytes(name)
        #expect(await Fixture.refusal(of: bytes, by: strict)?.kind == "picture_too_large")
        #expect(await Fixture.refusal(of: bytes, by: exact) == nil)
    }

    @Test func `is refused by its bytes before anything is read`() async {
        let preparer = PicturePreparer(limits: PictureLimits(byteCount: 9), concurrency: 1)
        #expect(await Fixture.refusal(of: Array("0123456789".utf8), by: preparer)?.kind == "picture_too_large")
    }

    @Test func `is given up when its time is over`() async {
        let preparer = PicturePreparer(limits: PictureLimits(duration: .zero), concurrency: 1)
        let error = await Fixture.refusal(of: PictureFixture.noise(width: 100, height: 100), by: preparer)
        #expect(error?.kind == "too_slow")
    }

    @Test func `is given up in the middle of decoding`() async {
        // A quarter of a gigapixel, which no machine decodes in five milliseconds.
        let preparer = PicturePreparer(limits: PictureLimits(duration: .milliseconds(5)), concurrency: 1)
        let picture = PictureFixture.blackPNG(width: 16_000, height: 16_000)
        #expect(await Fixture.refusal(of: picture, by: preparer)?.kind == "too_slow")
    }

    @Test func `is given up when the task is cancelled`() async {
        let picture = PictureFixture.blackPNG(width: 16_000, height: 16_000)
        let task = Task { await Fixture.refusal(of: picture) }
        task.cancel()
        #expect(await task.value?.isCancellation == true)
    }

    @Test func `is decoded when it only looks like a bomb`() async throws {
        let result = try await Fixture.prepare(PictureFixture.blackPNG(width: 8000, height: 1999))
        #expect([result.picture.width, result.picture.height] == [1024, 256])
        #expect(result.facts.isBlank)
    }

    @Test func `waits for its turn and is cancelled there too`() async {
        let preparer = PicturePreparer(concurrency: 1)
        let picture = PictureFixture.blackPNG(width: 16_000, height: 16_000)
        // One at most has its turn when all are cancelled; the others wait.
        let tasks = (0..<3).map { _ in Task { await Fixture.refusal(of: picture, by: preparer) } }
        for task in tasks { task.cancel() }
        for task in tasks { #expect(await task.value?.isCancellation == true) }
    }

    @Test func `does not stop others, many at a time`() async throws {
        let good = try Fixture.bytes("corners.jpg")
        let bad = Array(good.prefix(300))
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<200 {
                group.addTask { (await Fixture.refusal(of: index % 2 == 0 ? good : bad) == nil) == (index % 2 == 0) }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func `leaves no threads behind`() async throws {
        let bytes = try Fixture.bytes("corners.png")
        for _ in 0..<50 {
            let preparer = PicturePreparer(concurrency: 4)
            #expect(await Fixture.refusal(of: bytes, by: preparer) == nil)
        }
    }
}
