import AltText
import AltTextPictures
import AltTextTesting
import Testing

/// A JPEG that says nothing but its pixels is read without libvips. A comment sends the same pixels through it.
@Suite struct `A JPEG with nothing in it but pixels` {
    private static let preparation = PicturePreparation()

    private static func commented(_ jpeg: [UInt8]) -> [UInt8] {
        Array(jpeg.prefix(2)) + [0xFF, 0xFE, 0, 4] + Array("hi".utf8) + jpeg.dropFirst(2)
    }

    private static func noise(width: Int, height: Int) async throws -> [UInt8] {
        let jpeg = PicturePreparation(encoding: .jpeg)
        let png = PictureFixture.noise(width: width, height: height)
        return try #require(try await Fixture.preparer.prepare(png, as: [jpeg]).pictures[jpeg]).bytes
    }

    private static func prepared(_ bytes: [UInt8]) async throws -> (facts: PictureFacts, picture: PreparedPicture) {
        try await Fixture.prepare(bytes, encoding: nil)
    }

    @Test(arguments: ["corners.jpg", "corners-progressive.jpg", "grey.jpg"])
    func `comes out as libvips has it`(name: String) async throws {
        let bytes = try Fixture.bytes(name)
        let (plain, other) = (try await Self.prepared(bytes), try await Self.prepared(Self.commented(bytes)))
        #expect(plain.picture == other.picture)
        #expect(plain.facts.width == other.facts.width)
        #expect(plain.facts.isBlank == other.facts.isBlank)
    }

    @Test(arguments: [(64, 48), (1024, 3), (37, 1023), (1, 1), (1500, 40)])
    func `comes out as libvips has it, whatever its size`(width: Int, height: Int) async throws {
        let bytes = try await Self.noise(width: width, height: height)
        let (plain, other) = (try await Self.prepared(bytes), try await Self.prepared(Self.commented(bytes)))
        #expect(plain.picture == other.picture)
        #expect(plain.picture.width == min(width, 1024))
        #expect(plain.facts.format == "JPEG")
        #expect(plain.facts.isBlank == other.facts.isBlank)
    }

    @Test func `and cut off or damaged is what libvips says of it`() async throws {
        let bytes = try await Self.noise(width: 64, height: 48)
        for length in stride(from: 4, to: bytes.count, by: 7) {
            let cut = Array(bytes.prefix(length))
            let (plain, other) = (await Fixture.refusal(of: cut), await Fixture.refusal(of: Self.commented(cut)))
            #expect(plain?.kind == other?.kind, "cut at \(length)")
            #expect(plain != nil || length > bytes.count - 3)
        }
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<200 {
            var mutation = bytes
            let index = Int.random(in: 2..<bytes.count, using: &numbers)
            mutation[index] ^= 1 << UInt8.random(in: 0...7, using: &numbers)
            let (plain, other) = (
                try? await Self.prepared(mutation), try? await Self.prepared(Self.commented(mutation))
            )
            #expect(plain?.picture == other?.picture, "bit of byte \(index)")
        }
    }

    @Test func `and more pixels than are allowed is refused`() async throws {
        let limits = PictureLimits(pixelCount: 1000)
        let bytes = try await Self.noise(width: 64, height: 48)
        #expect(await Fixture.refusal(of: bytes, by: PicturePreparer(limits: limits))?.kind == "picture_too_large")
    }
}
