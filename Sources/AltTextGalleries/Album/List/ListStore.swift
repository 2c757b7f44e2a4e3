internal import AltText
internal import Foundation
internal import SystemPackage

/// Where a list's bytes are. Everything here blocks.
enum ListStore: Sendable {
    /// A file, opened anew for every reading.
    case file(FilePath)
    /// What came through a pipe, which gives everything only once.
    case spool(OpenFile)

    private static let blockByteCount = 1 << 20

    /// Finds the list: a file, or standard input for `-`.
    init(_ path: String) throws(Errno) {
        if path == "-" {
            self = .spool(try Self.spool(.standardInput))
            return
        }
        let descriptor: FileDescriptor
        do {
            descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
        } catch {
            throw error as? Errno ?? .ioError
        }
        defer { try? descriptor.close() }
        switch FileState(of: descriptor)?.kind {
        case .file: self = .file(FilePath(path))
        case .folder: throw .isDirectory
        case .other, nil: self = .spool(try Self.spool(descriptor))
        }
    }

    /// The list, open for reading.
    func open() throws(Errno) -> OpenFile {
        switch self {
        case .spool(let file): return file
        case .file(let path):
            do {
                return OpenFile(
                    taking: try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking]))
            } catch {
                throw error as? Errno ?? .ioError
            }
        }
    }

    private static func spool(_ source: FileDescriptor) throws(Errno) -> OpenFile {
        let descriptor = try temporaryFile()
        var block = [UInt8](repeating: 0, count: blockByteCount)
        do {
            while true {
                let count = try unsafe block.withUnsafeMutableBytes { try unsafe source.read(into: $0) }
                guard count > 0 else { return OpenFile(taking: descriptor) }
                try descriptor.writeAll(block[..<count])
            }
        } catch {
            try? descriptor.close()
            throw error as? Errno ?? .ioError
        }
    }

    /// A file without a name: it is gone with the process, whatever happens.
    private static func temporaryFile() throws(Errno) -> FileDescriptor {
        var path = Array("\(NSTemporaryDirectory())/alttext-list-XXXXXX".utf8CString)
        let descriptor = unsafe path.withUnsafeMutableBufferPointer { buffer -> Int32 in
            guard let name = buffer.baseAddress else { return -1 }
            let descriptor = unsafe mkstemp(name)
            if descriptor >= 0 { unsafe unlink(name) }
            return descriptor
        }
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        return FileDescriptor(rawValue: descriptor)
    }
}
