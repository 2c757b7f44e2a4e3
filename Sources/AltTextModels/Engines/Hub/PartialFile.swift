internal import AltText
internal import Crypto
internal import Foundation
internal import NIOPosix
internal import SystemPackage

/// A file that grows while it is downloaded, called `….part` until it is whole. Disk work runs on threads of its own.
actor PartialFile {
    /// The path of the whole file.
    let path: FilePath
    private let partPath: FilePath
    private var descriptor: FileDescriptor?
    /// Bytes that are here.
    private(set) var byteCount = 0

    init(path: String) {
        self.path = FilePath(path)
        partPath = FilePath(path + ".part")
    }

    /// Opens what is here already, or begins.
    func open() async throws {
        let partPath = partPath
        let (descriptor, size) = try await onThread {
            let descriptor = try FileDescriptor.open(
                partPath, .readWrite, options: .create, permissions: [.ownerReadWrite, .groupRead, .otherRead])
            return (descriptor, Int(try descriptor.seek(offset: 0, from: .end)))
        }
        self.descriptor = descriptor
        byteCount = size
    }

    /// Forgets everything from a byte on.
    func cut(at offset: Int) async throws {
        guard let descriptor, offset != byteCount else { return }
        try await onThread {
            try descriptor.resize(to: Int64(offset))
            try descriptor.seek(offset: Int64(offset), from: .start)
        }
        byteCount = offset
    }

    /// Adds bytes.
    func append(_ bytes: [UInt8]) async throws {
        guard let descriptor else { return }
        try await onThread { _ = try descriptor.writeAll(bytes) }
        byteCount += bytes.count
    }

    /// The SHA-256 of what is here, in hexadecimal.
    func digest() async throws -> String {
        guard let descriptor else { return "" }
        return try await onThread {
            var hash = SHA256()
            var offset: Int64 = 0
            var buffer = [UInt8](repeating: 0, count: 1 << 20)
            while true {
                let count = try unsafe buffer.withUnsafeMutableBytes {
                    try unsafe descriptor.read(fromAbsoluteOffset: offset, into: $0)
                }
                guard count > 0 else { break }
                hash.update(data: buffer[..<count])
                offset += Int64(count)
            }
            return hash.finalize().hexadecimal
        }
    }

    /// Gives the file its name, once all of it is here.
    func finish() async throws {
        let (descriptor, partPath, path) = (descriptor, partPath, path)
        self.descriptor = nil
        try await onThread {
            try descriptor?.close()
            guard unsafe rename(partPath.string, path.string) == 0 else { throw Errno(rawValue: errno) }
        }
    }

    /// Closes the file; what is here stays for the next time.
    func close() async {
        let descriptor = descriptor
        self.descriptor = nil
        try? await onThread { try descriptor?.close() }
    }

    private func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await NIOThreadPool.singleton.runIfActive(work)
    }
}
