import AltText
import AltTextPictures
import AltTextTesting
import Testing

@Suite struct `Size and encoding of a prepared picture` {
    @Test(arguments: [(3000, 2000, 1024, 683), (2000, 3000, 683, 1024), (4000, 3, 1024, 1), (1025, 10, 1024, 10)])
    func `fit the long side and keep the shape`(width: Int, height: Int, newWidth: Int, newHeight: Int) async throws {
        let picture = try await Fixture.prepare(PictureFixture.png(width: width, height: height)).picture
        #expect([picture.width, picture.height] == [newWidth, newHeight])
    }

    @Test(arguments: Fixture.corners)
    func `are never larger than the file's`(name: String) async throws {
        let picture = try await Fixture.prepare(Fixture.bytes(name)).picture
        #expect([picture.width, picture.height] == [48, 32])
    }

    @Test func `are right down to one pixel`() async throws {
        let result = try await Fixture.prepare(Fixture.bytes("dot.png"), longSide: 0)
        #expect([result.picture.width, result.picture.height] == [1, 1])
    }

    @Test func `are made in several ways from one decoding`() async throws {
        let preparations: Set<PicturePreparation> = [
            PicturePreparation(longSidePixels: 768), PicturePreparation(longSidePixels: 100, encoding: .jpeg),
            PicturePreparation(longSidePixels: 1568, encoding: .png),
        ]
        let picture = PictureFixture.png(width: 1200, height: 600) { x, y in (UInt8(x % 256), UInt8(y % 256), 0, 255) }
        let pictures = try await Fixture.preparer.prepare(picture, as: preparations).pictures
        #expect(Set(pictures.values.map { [$0.width, $0.height] }) == [[768, 384], [100, 50], [1200, 600]])
        #expect(pictures.keys.allSatisfy { $0.encoding == nil || $0.encoding == pictures[$0]?.encoding })
    }

    @Test func `are JPEG for a photograph`() async throws {
        let result = try await Fixture.prepare(PictureFixture.noise(width: 300, height: 200), encoding: nil)
        #expect(result.picture.encoding == .jpeg)
        #expect(result.picture.bytes.starts(with: [0xFF, 0xD8, 0xFF]))
    }

    @Test func `are PNG for a drawing, even one with soft edges`() async throws {
        let drawing = PictureFixture.png(width: 1500, height: 1000) { x, y in
            (x / 150 + y / 130) % 2 == 0 ? (250, 250, 250, 255) : (40, 90, 160, 255)
        }
        let result = try await Fixture.prepare(drawing, encoding: nil)
        #expect(result.picture.encoding == .png)
        #expect(PNGPixels(result.picture.bytes) != nil)
    }

    @Test func `are JPEG for a photograph on a white ground`() async throws {
        var numbers = SeededNumbers(seed: 2)
        let product = PictureFixture.png(width: 400, height: 400) { x, _ in
            let number = numbers.next()
            return x < 260 ? (255, 255, 255, 255) : (UInt8(number & 255), UInt8(number >> 8 & 255), 90, 255)
        }
        #expect(try await Fixture.prepare(product, encoding: nil).picture.encoding == .jpeg)
    }

    @Test func `stay JPEG for a JPEG, however flat`() async throws {
        #expect(try await Fixture.prepare(Fixture.bytes("corners.jpg"), encoding: nil).picture.encoding == .jpeg)
    }

    @Test func `are the same bytes for the same picture`() async throws {
        let bytes = PictureFixture.noise(width: 2000, height: 1000)
        let first = try await Fixture.prepare(bytes, encoding: .jpeg).picture
        #expect(try await Fixture.prepare(bytes, encoding: .jpeg).picture == first)
    }

    @Test func `are worse and smaller at a lower quality`() async throws {
        let bytes = PictureFixture.noise(width: 300, height: 200)
        let ways = [30, 85].map { PicturePreparation(jpegQuality: $0) }
        let pictures = try await Fixture.preparer.prepare(bytes, as: Set(ways)).pictures
        let counts = try ways.map { try #require(pictures[$0]).bytes.count }
        #expect(counts[0] < counts[1])
    }
}
