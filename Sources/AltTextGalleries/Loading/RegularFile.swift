internal import Foundation
internal import SystemPackage

/// Reads ordinary files, and nothing that could block or never end.
struct RegularFile {
    private let descriptor: FileDescriptor
    private let status: stat

    /// The size in bytes when the file was opened.
    var byteCount: Int { Int(status.st_size) }

    /// Runs `body` with the file at `path`, and closes it whatever happens.
    ///
    /// - Parameter isAdmitted: whether that file may be read, whatever the path led to before; otherwise it lies outside.
    static func open<Success>(
        _ path: FilePath, isAdmitted: (FileState.Identity) -> Bool = { _ in true },
        _ body: (RegularFile) throws(FileFailure) -> Success
    ) throws(FileFailure) -> Success {
        let descriptor: FileDescriptor
        do {
            // Without blocking, or a named pipe that nobody writes to would hold the run up for ever.
            descriptor = try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
        } catch {
            throw FileFailure(error as? Errno ?? .ioError)
        }
        defer { try? descriptor.close() }
        let file = try RegularFile(descriptor)
        guard isAdmitted(FileState(file.status).identity) else { throw .outside }
        return try body(file)
    }

    /// Reads the file at `path`.
    ///
    /// - Parameter limit: the largest file that is read, in bytes.
    static func read(_ path: FilePath, upTo limit: Int) throws(FileFailure) -> [UInt8] {
        try open(path) { (file) throws(FileFailure) in try file.read(upTo: limit) }
    }

    /// Reads the file at a path of a folder, where it lies within its bounds.
    static func read(_ path: BytePath, within bounds: FolderBounds, upTo limit: Int) throws(FileFailure) -> [UInt8] {
        try open(path.filePath, isAdmitted: { bounds.admit($0, at: path) }) { (file) throws(FileFailure) in
            try file.read(upTo: limit)
        }
    }

    private init(_ descriptor: FileDescriptor) throws(FileFailure) {
        var status = stat()
        guard unsafe fstat(descriptor.rawValue, &status) == 0 else { throw .system(Errno(rawValue: errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .folder
        default: throw .special
        }
        self.descriptor = descriptor
        self.status = status
    }

    /// Reads the whole file.
    func read(upTo limit: Int) throws(FileFailure) -> [UInt8] {
        guard byteCount <= limit else { throw .tooLarge }
        let bytes = try descriptor.readToEnd(upTo: limit, expecting: byteCount)
        guard FileState(status) == FileState(of: descriptor) else { throw .changed }
        return bytes
    }

    /// Reads the first bytes of the file, fewer where it ends before.
    func start(_ count: Int) throws(FileFailure) -> [UInt8] {
        try descriptor.readStart(min(count, byteCount))
    }
}
