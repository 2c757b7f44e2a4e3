import CZlib

/// Unpacks what was packed with deflate (RFC 1951), whole pieces at once.
package enum Inflate {
    /// No header and the largest window: how zip archives have it.
    private static let windowBits: Int32 = -15
    /// The header of gzip and the largest window.
    private static let gzipWindowBits: Int32 = 15 + 16

    /// What the bytes unpack to; `nil` where they are no deflate, or unpack to more or fewer bytes.
    package static func bytes(_ packed: [UInt8], byteCount: Int) -> [UInt8]? {
        bytes(packed, byteCount: byteCount, windowBits)
    }

    /// What a file unpacks to that gzip has packed (RFC 1952); `nil` where it is none, or unpacks to more than a limit.
    static func gzip(_ packed: [UInt8], limit: Int) -> [UInt8]? {
        guard let count = packed.number32(packed.count - 4), count <= limit else { return nil }
        return bytes(packed, byteCount: Int(count), gzipWindowBits)
    }

    private static func bytes(_ packed: [UInt8], byteCount: Int, _ windowBits: Int32) -> [UInt8]? {
        guard let packedCount = UInt32(exactly: packed.count), let count = UInt32(exactly: byteCount), count > 0 else {
            return nil
        }
        var stream = unsafe z_stream()
        guard unsafe inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { _ = unsafe inflateEnd(&stream) }
        var isWhole = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { output, filled in
            unsafe packed.withUnsafeBufferPointer { input in
                // zlib does not write to its input.
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = packedCount
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = count
                isWhole = unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0
                filled = unsafe byteCount - Int(stream.avail_out)
            }
        }
        return isWhole ? bytes : nil
    }

    /// CRC-32, as zip archives have it.
    static func checksum(of bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { unsafe UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
    }
}
