import AltText
import AltTextPictures
import AltTextTesting
import Testing

/// AVIF, HEIC and SVG are decoded in processes of their own.
@Suite struct `A picture that ends or hangs its decoder` {
    private static let quick = PicturePreparer(limits: PictureLimits(duration: .seconds(2)))

    private static let endless = PictureFixture.svg(
        "<filter id=\"f\"><feTurbulence numOctaves=\"1000000000\" baseFrequency=\"0.1\"/></filter>"
            + "<rect width=\"40\" height=\"30\" filter=\"url(#f)\"/>")

    private static let fatal = PictureFixture.svg("<text font-size=\"1e7\">a</text>")

    private static let good = PictureFixture.svg("<rect width=\"20\" height=\"30\" fill=\"red\"/>")

    @Test func `is an error like any other`() async throws {
        let error = try #require(await Fixture.refusal(of: Self.fatal))
        #expect(error.kind == "picture_ended_decoder")
        #expect(error.description.contains("SVG"))
        #expect(error.shortDescription == "the picture ended its decoder")
    }

    @Test func `costs the others nothing`() async {
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<40 {
                let isBad = index % 8 == 0
                group.addTask { (await Fixture.refusal(of: isBad ? Self.fatal : Self.good) == nil) == !isBad }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func `is given up when its time is over`() async {
        #expect(await Fixture.refusal(of: Self.endless, by: Self.quick)?.kind == "too_slow")
        #expect(await Fixture.refusal(of: Self.good, by: Self.quick) == nil)
    }

    @Test func `is given up when the task is cancelled`() async {
        let preparer = PicturePreparer(limits: PictureLimits(duration: .seconds(600)), concurrency: 2)
        let task = Task { await Fixture.refusal(of: Self.endless, by: preparer) }
        // Both are at work by now, or the first soon will be.
        #expect(await Fixture.refusal(of: Self.good, by: preparer) == nil)
        task.cancel()
        #expect(await task.value?.isCancellation == true)
    }

    @Test(arguments: ["selectors", "markers", "uses", "patterns", "depth", "blur", "dashes"])
    func `is stopped, however it goes about it`(way: String) async {
        let error = await Fixture.refusal(of: Self.hostile(way), by: Self.quick)
        let kinds = [
            "too_slow", "picture_ended_decoder", "damaged_picture", "unsafe_picture", "picture_too_large", nil,
        ]
        #expect(kinds.contains(error?.kind), "\(way): \(error?.kind ?? "")")
        #expect(await Fixture.refusal(of: Self.good, by: Self.quick) == nil)
    }

    private static func hostile(_ way: String) -> [UInt8] {
        switch way {
        case "selectors":
            let selector = Array(repeating: "g ", count: 40).joined() + "rect"
            let rules = (0..<20_000).map { "\(selector)#r\($0 % 7){fill:red}" }.joined()
            let groups = Array(repeating: "<g>", count: 200).joined()
            let ends = Array(repeating: "</g>", count: 200).joined()
            let shapes = Array(repeating: "<rect width=\"1\" height=\"1\"/>", count: 2000).joined()
            return PictureFixture.svg("<style>\(rules)</style>\(groups)\(shapes)\(ends)")
        case "markers":
            let blur = "<filter id=\"f\"><feGaussianBlur stdDeviation=\"900\"/></filter>"
            let marker =
                "<marker id=\"m\" overflow=\"visible\"><rect width=\"9\" height=\"9\" filter=\"url(#f)\"/></marker>"
            let points = (0..<100_000).map { "L\($0 % 40),\($0 % 30)" }.joined()
            return PictureFixture.svg("\(blur)\(marker)<path d=\"M0,0\(points)\" marker-mid=\"url(#m)\"/>")
        case "uses":
            let levels = (1...40).map { level in
                "<g id=\"u\(level)\">" + Array(repeating: "<use href=\"#u\(level - 1)\"/>", count: 9).joined() + "</g>"
            }
            return PictureFixture.svg("<g id=\"u0\"><rect width=\"9\" height=\"9\"/></g>" + levels.joined())
        case "patterns":
            let levels = (1...30).map { level in
                "<pattern id=\"p\(level)\" width=\"1e-3\" height=\"1e-3\" patternUnits=\"userSpaceOnUse\">"
                    + "<rect width=\"1\" height=\"1\" fill=\"url(#p\(level - 1))\"/></pattern>"
            }
            return PictureFixture.svg(levels.joined() + "<rect width=\"40\" height=\"30\" fill=\"url(#p30)\"/>")
        case "depth":
            let count = 5000
            let (starts, ends) = (Array(repeating: "<g opacity=\"0.9\">", count: count), "</g>")
            return PictureFixture.svg(starts.joined() + Array(repeating: ends, count: count).joined())
        case "blur":
            let chain = (0..<400).map { _ in "<feGaussianBlur stdDeviation=\"1e6\"/><feMorphology radius=\"1e5\"/>" }
            return PictureFixture.svg(
                "<filter id=\"f\" x=\"-1e4\" width=\"1e5\" height=\"1e5\">\(chain.joined())</filter>"
                    + "<rect width=\"40\" height=\"30\" filter=\"url(#f)\"/>")
        default:
            return PictureFixture.svg(
                "<path d=\"M0,0 L1e9,1e9\" stroke=\"red\" stroke-dasharray=\"1e-6\" transform=\"scale(1e-6)\"/>")
        }
    }

    #if os(Linux)
        @Test func `can do no more than decode`() async throws {
            let powers = try await Fixture.preparer.decoderPowers()
            // Kernels before 5.13 cannot tell files apart.
            #expect(powers.subtracting(.reading).isEmpty, "\(powers)")
        }
    #endif

    @Test func `is decoded like any other where it is none`() async throws {
        for name in ["corners.avif", "corners.heic", "metadata-xmp.heic"] {
            let bytes = try Fixture.bytes(name)
            let first = try await Fixture.prepare(bytes)
            for _ in 0..<3 { #expect(try await Fixture.prepare(bytes).picture == first.picture) }
        }
    }
}
