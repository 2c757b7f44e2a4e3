internal import SystemPackage

extension FileDescriptor {
    private static let blockByteCount = 1 << 20

    /// Reads from where the file stands to its end.
    ///
    /// - Parameters:
    ///   - limit: the largest number of bytes that is read.
    ///   - count: how many bytes there are likely to be.
    func readToEnd(upTo limit: Int, expecting count: Int = blockByteCount) throws(FileFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        // One more than expected, so that the end shows in the same read.
        var block = [UInt8](repeating: 0, count: min(count + 1, Self.blockByteCount))
        while true {
            let read = try readBlock(&block)
            guard read > 0 else { return bytes }
            guard bytes.count + read <= limit else { throw .tooLarge }
            bytes.append(contentsOf: block[..<read])
        }
    }

    /// Reads the first bytes of a file, fewer where it ends before.
    func readStart(_ count: Int) throws(FileFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        do {
            let read = try unsafe bytes.withUnsafeMutableBytes { try unsafe self.read(fromAbsoluteOffset: 0, into: $0) }
            return Array(bytes.prefix(read))
        } catch {
            throw FileFailure(error as? Errno ?? .ioError)
        }
    }

    private func readBlock(_ block: inout [UInt8]) throws(FileFailure) -> Int {
        do {
            return try unsafe block.withUnsafeMutableBytes { try unsafe read(into: $0) }
        } catch {
            throw FileFailure(error as? Errno ?? .ioError)
        }
    }
}
