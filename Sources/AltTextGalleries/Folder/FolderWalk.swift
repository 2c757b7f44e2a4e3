internal import AltText
internal import SystemPackage

/// Goes through a folder and all folders in it. At any time the names in one folder are in memory, and the names of the
/// folders beside those on the way to it.
struct FolderWalk {
    typealias Receive = (Result<PictureListing, GalleryError>) async throws(GalleryError) -> Void

    /// The gallery's folder.
    let root: BytePath
    let identity: FileState.Identity
    let bounds: FolderBounds

    /// How many pictures are looked at before the first of them is handed on.
    private static let chunkCount = 500

    /// The folders that links have led to. Each is listed once that way, however many links there are; where it really
    /// lies it is listed in any case, so that a new link changes no picture's name.
    private var linked: Set<FileState.Identity> = []

    init(_ root: BytePath, identity: FileState.Identity, bounds: FolderBounds) {
        self.root = root
        self.identity = identity
        self.bounds = bounds
    }

    mutating func run(_ receive: Receive) async throws(GalleryError) {
        try await list(FolderPlace(path: root, names: [], line: [identity], rules: IgnoreRules()), receive)
    }

    private mutating func list(_ place: FolderPlace, _ receive: Receive) async throws(GalleryError) {
        guard let contents = try await contents(of: place, receive) else { return }
        for name in contents.outsiders {
            try await receive(.failure(.leadsOut(place.path.appending(name).text)))
        }
        for start in stride(from: 0, to: contents.pictures.count, by: Self.chunkCount) {
            let names = contents.pictures[start..<min(start + Self.chunkCount, contents.pictures.count)]
            for listing in try await listings(names, of: place, sidecars: contents.sidecars) {
                try await receive(listing)
            }
        }
        for folder in contents.folders {
            guard let subfolder = try await enter(folder, of: place, rules: contents.rules) else { continue }
            try await list(subfolder, receive)
        }
    }

    /// What is in a folder; `nil` where it cannot be read, which has been reported, or is gone.
    private func contents(
        of place: FolderPlace, _ receive: Receive
    ) async throws(GalleryError) -> FolderContents? {
        let bounds = bounds
        let outcome = try await onBlockingThread(orThrow: .interrupted) {
            () throws(GalleryError) -> Result<FolderContents, FileFailure> in
            do throws(FileFailure) {
                return .success(try FolderContents(of: place, within: bounds))
            } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .success(let contents): return contents
        case .failure(let failure):
            try await checkRoot()
            if failure == .notFound { return nil }
            let error = GalleryError.unreadableFolder(place.path.text, failure)
            if place.names.isEmpty { throw error }
            try await receive(.failure(error))
            return nil
        }
    }

    private func listings(
        _ names: ArraySlice<[UInt8]>, of place: FolderPlace, sidecars: Set<[UInt8]>
    ) async throws(GalleryError) -> [Result<PictureListing, GalleryError>] {
        let bounds = bounds
        let listings = try await onBlockingThread(orThrow: .interrupted) {
            () throws(GalleryError) in
            names.compactMap { name in
                let picture = PictureFile(
                    path: place.path.appending(name), bounds: bounds, sidecarNames: sidecars)
                return picture.stamp.map { PictureListing(id: place.id(of: name), stamp: $0) }
            }
        }
        // A disk that is pulled out loses all its files at once, and none of them is gone for good.
        if listings.count < names.count { try await checkRoot() }
        return listings.map { .success($0) }
    }

    private mutating func enter(
        _ folder: FolderContents.Subfolder, of place: FolderPlace, rules: IgnoreRules
    ) async throws(GalleryError) -> FolderPlace? {
        let path = place.path.appending(folder.name)
        let identity: FileState.Identity?
        if let target = folder.linkTarget {
            identity = linked.insert(target).inserted ? target : nil
        } else {
            identity = try await onBlockingThread(orThrow: .interrupted) { () throws(GalleryError) in
                (try? FileState(of: path))?.identity
            }
            if identity == nil { try await checkRoot() }
        }
        guard let identity, !place.line.contains(identity) else { return nil }
        return place.subfolder(folder.name, identity: identity, rules: rules)
    }

    /// Makes sure that the gallery's folder is still there.
    private func checkRoot() async throws(GalleryError) {
        let (root, identity) = (root, identity)
        let isThere = try await onBlockingThread(orThrow: .interrupted) { () throws(GalleryError) in
            (try? FileState(of: root))?.identity == identity
        }
        guard isThere else { throw .vanished(root.text) }
    }
}
