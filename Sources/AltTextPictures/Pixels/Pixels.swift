/// Pixels in memory: 8-bit sRGB, upright, three bands or four with alpha at the end.
struct Pixels: Sendable {
    var bytes: [UInt8]
    var width: Int
    var height: Int
    var bands: Int

    var hasAlpha: Bool { bands == 4 }

    /// The pixels on one grey or white background.
    func flattened(on background: UInt8) -> Pixels {
        guard hasAlpha else { return self }
        let count = width * height
        let opaque = unsafe [UInt8](unsafeUninitializedCapacity: count * 3) { output, written in
            unsafe bytes.withUnsafeBufferPointer { input in
                for pixel in 0..<count {
                    let alpha = unsafe Int(input[pixel * 4 + 3])
                    for band in 0..<3 {
                        let value = unsafe Int(input[pixel * 4 + band]) * alpha + Int(background) * (255 - alpha)
                        unsafe output[pixel * 3 + band] = UInt8(truncatingIfNeeded: (value + 127) / 255)
                    }
                }
            }
            written = count * 3
        }
        return Pixels(bytes: opaque, width: width, height: height, bands: 3)
    }
}
