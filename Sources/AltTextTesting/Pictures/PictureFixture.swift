/// Pictures made on the spot, for tests that need one of a certain size or content.
package enum PictureFixture {
    /// A colour with alpha, 0 to 255 each.
    package typealias Colour = (red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8)

    /// A PNG of one colour.
    package static func png(width: Int, height: Int, colour: Colour = (220, 30, 30, 255)) -> [UInt8] {
        png(width: width, height: height) { _, _ in colour }
    }

    /// A PNG drawn pixel by pixel, uncompressed.
    package static func png(width: Int, height: Int, pixel: (_ x: Int, _ y: Int) -> Colour) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity(height * (width * 4 + 1))
        for y in 0..<height {
            rows.append(0)
            for x in 0..<width {
                let colour = pixel(x, y)
                rows += [colour.red, colour.green, colour.blue, colour.alpha]
            }
        }
        return PNGFile(width: width, height: height, rows: rows).bytes
    }

    /// A PNG of noise, which is a photograph to anyone who counts colours. The same seed gives the same picture.
    package static func noise(width: Int, height: Int, seed: UInt64 = 1) -> [UInt8] {
        var numbers = SeededNumbers(seed: seed)
        return png(width: width, height: height) { _, _ in
            let number = numbers.next()
            return (UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number >> 16 & 0xFF), 255)
        }
    }

    /// A PNG whose header promises any size and whose data is next to nothing: a decompression bomb that never goes off.
    package static func bomb(width: Int, height: Int) -> [UInt8] {
        PNGFile(width: width, height: height, rows: [0]).bytes
    }

    /// A black PNG of any size in a few bytes, which does go off: a thousandth of its pixels, and whole.
    package static func blackPNG(width: Int, height: Int) -> [UInt8] {
        PNGFile(blackWidth: width, height: height).bytes
    }

    /// An SVG document of 40 x 30 around some content.
    package static func svg(_ content: String, attributes: String = "width=\"40\" height=\"30\"") -> [UInt8] {
        let names = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        return Array("<svg \(names) \(attributes)>\(content)</svg>".utf8)
    }

    /// A JPEG with an XMP packet put in front of everything else in it.
    package static func jpeg(_ jpeg: [UInt8], xmp: String) -> [UInt8] {
        let content = Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Array(xmp.utf8)
        let length = content.count + 2
        let header: [UInt8] = [0xFF, 0xE1, UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)]
        return Array(jpeg.prefix(2)) + header + content + Array(jpeg.dropFirst(2))
    }
}
