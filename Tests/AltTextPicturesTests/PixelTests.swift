import AltText
import AltTextPictures
import AltTextTesting
import Testing

@Suite struct `Pixels of a prepared picture` {
    static let red = [220, 30, 30]
    static let green = [30, 180, 40]
    static let blue = [30, 50, 220]
    static let yellow = [240, 220, 40]

    func pixels(_ bytes: [UInt8], longSide: Int = 1024) async throws -> PNGPixels {
        try #require(PNGPixels(await Fixture.prepare(bytes, longSide: longSide).picture.bytes))
    }

    func expect(_ colour: [Int], near wanted: [Int], within tolerance: Int = 12, _ place: String) {
        let distance = zip(colour, wanted).map { abs($0 - $1) }.max() ?? 255
        #expect(distance <= tolerance, "\(place): \(colour) is not \(wanted)")
    }

    func expectCorners(_ pixels: PNGPixels, within tolerance: Int = 12) {
        #expect([pixels.width, pixels.height] == [48, 32])
        expect(pixels[4, 4], near: Self.red, within: tolerance, "top left")
        expect(pixels[43, 4], near: Self.green, within: tolerance, "top right")
        expect(pixels[4, 27], near: Self.blue, within: tolerance, "bottom left")
        expect(pixels[43, 27], near: Self.yellow, within: tolerance, "bottom right")
    }

    @Test(arguments: Fixture.corners + ["corners-progressive.jpg", "corners-16-bit.png"])
    func `are those of the file in every format`(name: String) async throws {
        expectCorners(try await pixels(Fixture.bytes(name)))
    }

    @Test(
        arguments: (1...8).map { "orientation-\($0).jpg" }
            + ["orientation-6.png", "orientation-6.webp", "orientation-6.tiff", "orientation-6.heic"])
    func `are upright whatever the orientation`(name: String) async throws {
        let bytes = try Fixture.bytes(name)
        expectCorners(try await pixels(bytes))
        let facts = try await Fixture.preparer.facts(of: bytes)
        #expect([facts.width, facts.height] == [48, 32])
    }

    @Test(arguments: ["corners-p3.png", "corners-srgb.jpg"])
    func `are converted from the profile to sRGB`(name: String) async throws {
        expectCorners(try await pixels(Fixture.bytes(name)), within: 6)
    }

    @Test func `are converted from CMYK, which Adobe inverts`() async throws {
        let pixels = try await pixels(Fixture.bytes("corners-cmyk.jpg"))
        expect(pixels[4, 4], near: Self.red, within: 70, "top left")
        expect(pixels[43, 27], near: Self.yellow, within: 70, "bottom right")
    }

    @Test(arguments: ["corners-alpha.png", "palette-transparent.png"])
    func `are white where the picture is transparent`(name: String) async throws {
        let pixels = try await pixels(Fixture.bytes(name))
        expect(pixels[43, 27], near: [255, 255, 255], within: 0, "bottom right")
        expect(pixels[4, 4], near: Self.red, "top left")
    }

    @Test func `are mixed with white where the picture is half transparent`() async throws {
        let deep = try await pixels(Fixture.bytes("half-alpha-16-bit.png"))
        expect(deep[4, 4], near: [237, 142, 142], within: 3, "16-bit red")
        let grey = try await pixels(Fixture.bytes("grey-alpha.png"))
        expect(grey[4, 4], near: [127, 127, 127], within: 1, "grey with alpha")
    }

    @Test func `of a white logo are seen on black`() async throws {
        let logo = PictureFixture.png(width: 40, height: 40) { x, _ in (255, 255, 255, x < 20 ? 255 : 0) }
        let result = try await Fixture.prepare(logo)
        let pixels = try #require(PNGPixels(result.picture.bytes))
        #expect(pixels[5, 5] == [255, 255, 255])
        #expect(pixels[35, 5] == [0, 0, 0])
        #expect(!result.facts.isBlank)
    }

    @Test(arguments: ["animated.gif", "animated.webp", "pages.tiff"])
    func `are those of the first frame or page`(name: String) async throws {
        let bytes = try Fixture.bytes(name)
        let result = try await Fixture.prepare(bytes)
        let pixels = try #require(PNGPixels(result.picture.bytes))
        #expect([pixels.width, pixels.height] == [40, 30])
        expect(pixels[20, 15], near: Self.red, "middle")
        #expect(!result.facts.isBlank)
    }

    @Test func `of black and white and of grey pictures are grey`() async throws {
        let scan = try await pixels(Fixture.bytes("one-bit.tiff"))
        #expect(scan[4, 4] == [0, 0, 0])
        #expect(scan[35, 4] == [255, 255, 255])
        let grey = try await pixels(Fixture.bytes("grey.jpg"))
        let colour = grey[4, 4]
        #expect(colour[0] == colour[1] && colour[1] == colour[2])
    }

    @Test func `do not bleed out of transparent places when reduced`() async throws {
        let picture = PictureFixture.png(width: 2000, height: 20) { x, _ in
            x % 2 == 0 ? (255, 0, 0, 0) : (0, 0, 0, 255)
        }
        let colour = try await pixels(picture, longSide: 500)[250, 2]
        #expect(colour[0] - colour[1] <= 2)
    }
}
