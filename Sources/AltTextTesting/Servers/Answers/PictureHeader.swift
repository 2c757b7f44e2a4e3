/// The size in pixels from the header of a PNG or JPEG file.
struct PictureHeader {
    let bytes: [UInt8]

    var size: (width: Int, height: Int)? {
        bytes.first == 0x89 ? sizeOfPNG : sizeOfJPEG
    }

    private var sizeOfPNG: (width: Int, height: Int)? {
        guard bytes.count >= 24 else { return nil }
        return (number(at: 16) << 16 | number(at: 18), number(at: 20) << 16 | number(at: 22))
    }

    /// Walks from marker to marker until one that starts a frame.
    private var sizeOfJPEG: (width: Int, height: Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var position = 2
        while position + 9 <= bytes.count, bytes[position] == 0xFF {
            let marker = bytes[position + 1]
            if Self.frameMarkers.contains(marker) { return (number(at: position + 7), number(at: position + 5)) }
            position += 2 + max(2, number(at: position + 2))
        }
        return nil
    }

    /// SOF0 to SOF15 without DHT, JPG and DAC, which lie between them.
    private static let frameMarkers = Set<UInt8>(0xC0...0xCF).subtracting([0xC4, 0xC8, 0xCC])

    private func number(at index: Int) -> Int { Int(bytes[index]) << 8 | Int(bytes[index + 1]) }
}
