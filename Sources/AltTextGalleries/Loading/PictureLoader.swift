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
        case .standardInput: try await offThePool { () throws(LoadError) in try readStandardInput() }
        }
    }

    private func offThePool(
        _ work: @escaping @Sendable () throws(LoadError) -> [UInt8]
    ) async throws(LoadError) -> [UInt8] {
        try await onBlockingThread(
            orThrow: LoadError(.interrupted, "Interrupted before the picture was read"), work)
    }

    private func readFile(_ path: String) throws(LoadError) -> [UInt8] {
        do throws(FileFailure) {
            return try RegularFile.read(FilePath(path), upTo: options.maximumByteCount)
        } catch {
            throw loadError(error, of: path)
        }
    }

    private func readStandardInput() throws(LoadError) -> [UInt8] {
        do throws(FileFailure) {
            return try FileDescriptor.standardInput.readToEnd(upTo: options.maximumByteCount)
        } catch {
            throw loadError(error, of: "standard input")
        }
    }

    private func loadError(_ failure: FileFailure, of name: String) -> LoadError {
        switch failure {
        case .notFound, .outside: LoadError(.noSuchFile, "There is no file \(name)", remedy: "Check the path")
        case .folder:
            LoadError(
                .notAFile, "\(name) is a folder",
                remedy: "Name the pictures in it, such as \(FilePath(name).appending("*.jpg"))")
        case .special:
            LoadError(.notAFile, "\(name) is no ordinary file", remedy: "Name a picture, or pipe it in and write -")
        case .tooLarge:
            LoadError(
                .tooLarge, "\(name) is larger than \(options.maximumByteCount >> 20) MiB, more than any picture needs",
                remedy: "Save a smaller copy of it")
        case .changed:
            LoadError(.unreadable, "\(name) was written to while it was read", remedy: "Run again when that is done")
        case .system(let error):
            LoadError(.unreadable, "\(name) cannot be read (\(error))", remedy: "Check its permissions")
        }
    }
}
