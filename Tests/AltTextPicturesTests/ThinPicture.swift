import AltText
import AltTextPictures
import AltTextTesting
import Testing

/// A picture much longer than wide, or wider than long, in a format that can be written by hand.
struct ThinPicture: CustomTestStringConvertible {
    enum Format: String, CaseIterable {
        case jpeg, png, tiff
    }

    var format: Format
    /// The size in the file, before turning.
    var width: Int
    var height: Int
    /// As EXIF numbers it; a PNG made here has none.
    var orientation = 1

    var testDescription: String { "\(format) of \(width) x \(height), orientation \(orientation)" }

    /// The size of what comes out at a long side.
    func size(longSide: Int) -> [Int] {
        let factor = min(1, Double(longSide) / Double(max(width, height)))
        let size = [width, height].map { max(1, Int((Double($0) * factor).rounded())) }
        return orientation >= 5 ? size.reversed() : size
    }

    /// The file.
    func bytes() async throws -> [UInt8] {
        switch format {
        case .png: PictureFixture.noise(width: width, height: height)
        case .jpeg: try await jpeg()
        case .tiff: tiff
        }
    }

    private func jpeg() async throws -> [UInt8] {
        let whole = PicturePreparation(longSidePixels: 1 << 16, encoding: .jpeg)
        let png = PictureFixture.noise(width: width, height: height)
        let jpeg = try #require(try await Fixture.preparer.prepare(png, as: [whole]).pictures[whole]).bytes
        let exif = Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0] + entry(0x0112, orientation) + [0, 0, 0, 0]
        return Array(jpeg.prefix(2)) + [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + jpeg.dropFirst(2)
    }

    /// Grey, in one strip.
    private var tiff: [UInt8] {
        let entries = [
            (0x0100, width), (0x0101, height), (0x0102, 8), (0x0103, 1), (0x0106, 1), (0x0111, 256),
            (0x0112, orientation), (0x0115, 1), (0x0116, height), (0x0117, width * height),
        ]
        let directory = entries.flatMap { entry($0.0, $0.1) }
        let head = Array("II*\0".utf8) + [8, 0, 0, 0, UInt8(entries.count), 0] + directory
        let pixels = (0..<width * height).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        return head + [UInt8](repeating: 0, count: 256 - head.count) + pixels
    }

    /// One entry of a TIFF directory, whose value is a number of 32 bits.
    private func entry(_ tag: Int, _ value: Int) -> [UInt8] {
        let number = (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        let isShort = tag == 0x0112
        return [UInt8(tag & 0xFF), UInt8(tag >> 8), isShort ? 3 : 4, 0, 1, 0, 0, 0] + number
    }
}
