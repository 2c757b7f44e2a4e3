import AltText
import AltTextPictures
import AltTextTesting
import Testing

@Suite struct `A damaged file` {
    static let files = Fixture.corners + ["corners-progressive.jpg", "animated.gif", "animated.webp", "pages.tiff"]

    @Test(arguments: files) func `that is cut off gives an error or the whole picture`(name: String) async throws {
        let bytes = try Fixture.bytes(name)
        let whole = try await Fixture.prepare(bytes).picture
        for length in Array(stride(from: 1, to: bytes.count, by: 5)) + Array((bytes.count - 16)..<bytes.count) {
            let cut = Array(bytes.prefix(length))
            do {
                #expect(try await Fixture.prepare(cut).picture == whole, "\(name) cut at \(length)")
            } catch let error as PictureError {
                let kinds = ["damaged_picture", "truncated_picture", "not_a_picture", "unsupported_format"]
                #expect(kinds.contains(error.kind), "\(name) cut at \(length)")
            }
        }
    }

    // Of several frames or pages the first one is wanted, and it may be whole.
    @Test(arguments: Fixture.corners + ["corners-progressive.jpg"])
    func `that is cut in the middle is said to be cut off`(name: String) async throws {
        let bytes = try Fixture.bytes(name)
        #expect(await Fixture.refusal(of: Array(bytes.prefix(bytes.count * 3 / 5)))?.kind == "truncated_picture")
    }

    @Test(arguments: files + ["metadata-everything.jpg", "metadata-xmp.gif", "metadata-xmp.heic"])
    func `with some bits turned over neither crashes nor hangs`(name: String) async throws {
        let bytes = try Fixture.bytes(name)
        var numbers = SeededNumbers(seed: UInt64(bytes.count))
        for _ in 0..<60 {
            var mutation = bytes
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let index = Int.random(in: 0..<bytes.count, using: &numbers)
                mutation[index] ^= 1 << UInt8.random(in: 0...7, using: &numbers)
            }
            if let picture = try? await Fixture.prepare(mutation, longSide: 64).picture {
                #expect(max(picture.width, picture.height) <= 64)
            }
        }
    }
}
