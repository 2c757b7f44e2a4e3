import AltText
import AltTextPictures
import AltTextTesting
import Testing

@Suite struct `A picture is blank` {
    func isBlank(_ bytes: [UInt8]) async throws -> Bool {
        let facts = try await Fixture.preparer.facts(of: bytes)
        #expect(try await Fixture.prepare(bytes).facts == facts)
        return facts.isBlank
    }

    @Test func `when it is one colour all over`() async throws {
        #expect(try await isBlank(PictureFixture.png(width: 300, height: 200)))
        #expect(try await isBlank(PictureFixture.png(width: 300, height: 200, colour: (255, 255, 255, 90))))
    }

    @Test func `when it is fully transparent, whatever colours hide in it`() async throws {
        let hidden = PictureFixture.png(width: 100, height: 100) { x, y in (UInt8(x), UInt8(y), 0, 0) }
        #expect(try await isBlank(hidden))
    }

    @Test(arguments: [(1, 1), (3, 400), (800, 2)])
    func `when it is a spacer`(width: Int, height: Int) async throws {
        let spacer = PictureFixture.png(width: width, height: height) { x, y in (UInt8(x & 255), UInt8(y & 255), 9, 255)
        }
        #expect(try await isBlank(spacer))
    }

    @Test func `when it is not quite one colour, as JPEG makes it`() async throws {
        let nearly = PictureFixture.png(width: 64, height: 64) { x, y in (200 + UInt8((x + y) % 3), 200, 200, 255) }
        #expect(try await isBlank(nearly))
    }

    @Test func `but not with one small line of text on a white page`() async throws {
        let page = PictureFixture.png(width: 1700, height: 2200) { x, y in
            let isInk = (1000..<1010).contains(y) && (800..<860).contains(x) && x % 4 < 2
            return isInk ? (0, 0, 0, 255) : (255, 255, 255, 255)
        }
        #expect(try await !isBlank(page))
    }

    @Test func `but not as a soft shadow, which is seen by its transparency alone`() async throws {
        #expect(try await !isBlank(PictureFixture.png(width: 90, height: 90) { x, _ in (0, 0, 0, UInt8(x)) }))
    }

    @Test(arguments: Fixture.corners) func `but not when it shows something`(name: String) async throws {
        #expect(try await !isBlank(Fixture.bytes(name)))
    }
}
