import CVipsShim

/// A JPEG with nothing in it but pixels in grey or colour, as many sites publish them: upright, in sRGB, and without a word
/// about itself. Nothing but a JPEG decoder is needed to read it.
struct PlainJPEG {
    let width: Int
    let height: Int

    /// Walks the header; `nil` where it says anything more, or does not end.
    init?(_ bytes: [UInt8]) {
        var size: (width: Int, height: Int)?
        var index = 2
        while let marker = bytes.number(at: index, width: 2, isBigEndian: true),
            let length = bytes.number(at: index + 2, width: 2, isBigEndian: true), length >= 2
        {
            switch marker {
            case 0xFFC0, 0xFFC1, 0xFFC2:
                guard size == nil, let found = Self.size(bytes, at: index + 4) else { return nil }
                size = found
            // JFIF, Huffman and quantisation tables, restart intervals, and Adobe's word on colours.
            case 0xFFE0, 0xFFC4, 0xFFDB, 0xFFDD, 0xFFEE: break
            case 0xFFDA:
                guard let size else { return nil }
                (width, height) = size
                return
            default: return nil
            }
            index += 2 + length
        }
        return nil
    }

    /// The size in a frame header: 8 bits a sample, in grey or three colours.
    private static func size(_ bytes: [UInt8], at index: Int) -> (width: Int, height: Int)? {
        guard bytes.number(at: index, width: 1, isBigEndian: true) == 8,
            let height = bytes.number(at: index + 1, width: 2, isBigEndian: true), height > 0,
            let width = bytes.number(at: index + 3, width: 2, isBigEndian: true), width > 0,
            let count = bytes.number(at: index + 5, width: 1, isBigEndian: true), count == 1 || count == 3
        else { return nil }
        return (width, height)
    }

    /// Decodes it; `nil` where anything is wrong with it, or the watch says to stop.
    func pixels(of bytes: [UInt8], _ watch: Watch) -> Pixels? {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress, let clock = unsafe watch.pointer else { return nil }
            var pixels = unsafe alt_pixels()
            guard unsafe alt_jpeg_read(start, buffer.count, clock, &pixels) == 0 else { return nil }
            return unsafe Pixels(taking: pixels)
        }
    }
}
