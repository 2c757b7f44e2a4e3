internal import AltText
import CVipsShim

extension Pixels {
    /// The pixels at a smaller size, or as they are.
    func reduced(width: Int, height: Int) throws(PictureError) -> Pixels {
        guard width != self.width || height != self.height else { return self }
        var reduced = unsafe alt_pixels()
        let status = unsafe withPixels { pixels in
            unsafe alt_pixels_reduce(&pixels, Int32(width), Int32(height), &reduced)
        }
        guard status == 0 else { throw .libraryFailed(VipsPicture.lastMessage()) }
        return unsafe Pixels(taking: reduced)
    }

    /// The pixels as a file with nothing in it but pixels.
    func encoded(as encoding: PreparedPicture.Encoding, quality: Int) throws(PictureError) -> PreparedPicture {
        var memory: UnsafeMutableRawPointer?
        var count = 0
        let status = unsafe withPixels { pixels in
            switch encoding {
            case .jpeg: unsafe alt_pixels_jpeg(&pixels, Int32(min(max(quality, 1), 100)), &memory, &count)
            case .png: unsafe alt_pixels_png(&pixels, &memory, &count)
            }
        }
        guard status == 0, let memory = unsafe memory else { throw .libraryFailed(VipsPicture.lastMessage()) }
        defer { unsafe alt_free(memory) }
        let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: memory, count: count))
        return PreparedPicture(bytes: bytes, encoding: encoding, width: width, height: height)
    }

    /// Copies pixels out of C memory and frees it.
    init(taking pixels: alt_pixels) {
        width = Int(unsafe pixels.width)
        height = Int(unsafe pixels.height)
        bands = Int(unsafe pixels.bands)
        bytes = unsafe [UInt8](UnsafeBufferPointer(start: pixels.bytes, count: width * height * bands))
        unsafe alt_free(pixels.bytes)
    }

    private func withPixels(_ body: (inout alt_pixels) -> Int32) -> Int32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return -1 }
            // The shim only reads pixels that it is handed as const.
            var pixels = unsafe alt_pixels(
                bytes: UnsafeMutablePointer(mutating: start), width: Int32(width), height: Int32(height),
                bands: Int32(bands))
            return unsafe body(&pixels)
        }
    }
}
