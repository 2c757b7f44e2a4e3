import AltText
import AltTextPictures
import AltTextTesting
import Testing

/// A side that becomes 0 by shrinking ends the process in libvips, so none may.
@Suite struct `A thin picture` {
    static let shortSides = [1, 2, 3, 7, 8, 15, 33]
    static let longSides = [256, 2048, 8192]
    static let preparations = Set([1, 511, 1024, 1568].map { PicturePreparation(longSidePixels: $0) })

    private func expectRightSizes(_ picture: ThinPicture) async throws {
        let result = try await Fixture.preparer.prepare(picture.bytes(), as: Self.preparations)
        let size = picture.size(longSide: .max)
        #expect([result.facts.width, result.facts.height] == size, "\(picture.testDescription)")
        for preparation in Self.preparations {
            let prepared = try #require(result.pictures[preparation])
            let wanted = picture.size(longSide: preparation.longSidePixels)
            #expect([prepared.width, prepared.height] == wanted, "\(picture.testDescription)")
        }
    }

    @Test(arguments: ThinPicture.Format.allCases, shortSides)
    func `keeps at least one pixel of its short side`(format: ThinPicture.Format, short: Int) async throws {
        for long in Self.longSides {
            try await expectRightSizes(ThinPicture(format: format, width: short, height: long))
            try await expectRightSizes(ThinPicture(format: format, width: long, height: short))
        }
    }

    @Test(arguments: [ThinPicture.Format.jpeg, .tiff], 1...8)
    func `keeps it however it is turned`(format: ThinPicture.Format, orientation: Int) async throws {
        for (width, height) in [(1, 2048), (8192, 15), (3, 20_000)] {
            let picture = ThinPicture(format: format, width: width, height: height, orientation: orientation)
            try await expectRightSizes(picture)
        }
    }

    @Test func `loses none of its columns by shrinking`() async throws {
        // Black, with white in the last column, which a factor of 8 would leave out.
        let png = PictureFixture.png(width: 15, height: 8192) { x, _ in
            x == 14 ? (255, 255, 255, 255) : (0, 0, 0, 255)
        }
        let whole = PicturePreparation(longSidePixels: 1 << 16, jpegQuality: 100, encoding: .jpeg)
        let jpeg = try #require(try await Fixture.preparer.prepare(png, as: [whole]).pictures[whole]).bytes
        let pixels = try #require(PNGPixels(try await Fixture.prepare(jpeg, longSide: 512).picture.bytes))
        #expect(pixels.width == 1)
        #expect((8...30).contains(pixels[0, 250][0]))
    }
}
