internal import Foundation
internal import NIOPosix
internal import SystemPackage

/// Reads pictures from files, URLs and standard input, never more than a picture can hold.
public struct PictureLoader: Sendable {
    /// What holds for every picture that is read.
    public struct Options: Sendable, Hashable {
        /// The largest picture, in bytes.
        public var maximumByteCount = 256 << 20
        /// How long fetching one picture may take in all, redirects included.
        public var fetchTimeout = Duration.seconds(60)
        /// Whether URLs may lead to loopback and private addresses although nobody typed such an address.
        public var allowsPrivateAddresses = false

        /// The usual options.
        public init() {}
    }

    private let options: Options

    /// Creates a loader.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// Reads a picture's bytes.
    ///
    /// - Throws: ``LoadError``.
    public func load(_ source: PictureSource) async throws(LoadError) -> [UInt8] {
        switch source {
        case .url(let url): try await PictureFetcher(options: options).fetch(url)
        case .file(let path): try await offThePool { () throws(LoadError) in try readFile(path) }
        case .standardInput:
            try await offThePool { () throws(LoadError) in try read(.standardInput, name: "standard input") }
        }
    }

    private func readFile(_ path: String) throws(LoadError) -> [UInt8] {
        do {
            // Without blocking, or a named pipe that nobody writes to would hold the run up for ever.
            let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .nonBlocking)
            defer { try? file.close() }
            var status = stat()
            guard unsafe fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
            switch status.st_mode & S_IFMT {
            case S_IFREG: break
            case S_IFDIR:
                throw LoadError(
                    .notAFile, "\(path) is a folder",
                    remedy: "Name the pictures in it, such as \(FilePath(path).appending("*.jpg"))")
            default:
                throw LoadError(
                    .notAFile, "\(path) is no ordinary file", remedy: "Name a picture, or pipe it in and write -")
            }
            guard Int(status.st_size) <= options.maximumByteCount else { throw tooLarge(path) }
            return try read(file, name: path)
        } catch let error as LoadError {
            throw error
        } catch Errno.noSuchFileOrDirectory {
            throw LoadError(.noSuchFile, "There is no file \(path)", remedy: "Check the path")
        } catch {
            throw LoadError(.unreadable, "\(path) cannot be read (\(error))", remedy: "Check its permissions")
        }
    }

    private func read(_ file: FileDescriptor, name: String) throws(LoadError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        do {
            while true {
                let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
                guard count > 0 else { return bytes }
                guard bytes.count + count <= options.maximumByteCount else { throw tooLarge(name) }
                bytes.append(contentsOf: buffer[..<count])
            }
        } catch let error as LoadError {
            throw error
        } catch {
            throw LoadError(.unreadable, "\(name) cannot be read (\(error))")
        }
    }

    private func tooLarge(_ name: String) -> LoadError {
        LoadError(
            .tooLarge, "\(name) is larger than \(options.maximumByteCount >> 20) MiB, more than any picture needs",
            remedy: "Save a smaller copy of it")
    }

    /// Runs what blocks on a thread of its own.
    private func offThePool(
        _ work: @escaping @Sendable () throws(LoadError) -> [UInt8]
    ) async throws(LoadError) -> [UInt8] {
        do {
            return try await NIOThreadPool.singleton.runIfActive(work)
        } catch let error as LoadError {
            throw error
        } catch {
            throw LoadError(.interrupted, "Interrupted before the picture was read")
        }
    }
}
