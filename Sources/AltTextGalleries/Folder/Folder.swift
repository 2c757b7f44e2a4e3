public import AltText
package import AltTextPictures
internal import Foundation
package import SystemPackage

/// A folder of picture files on this machine, with all the folders in it.
///
/// Files are pictures by their suffix. Hidden files are left out, and so is what `.alttextignore` files name. Links are
/// followed within the folder, never around in a circle, and out of it only where that was asked for. The folder is only read: descriptions of its pictures are kept in the ledger.
public struct Folder: Gallery {
    /// `folder:` and the folder's real path.
    public let id: GalleryID
    /// The ledger: the folder is only read.
    public var textKeeping: TextKeeping { .ledger }

    let root: BytePath
    private let identity: FileState.Identity
    let bounds: FolderBounds
    let maximumByteCount: Int
    let preparer: PicturePreparer

    /// Opens a folder.
    ///
    /// - Parameters:
    ///   - path: the folder, relative to the current one or absolute.
    ///   - followsLinks: whether links that lead out of the folder are followed.
    ///   - options: what holds for every picture that is read.
    ///   - preparer: reads what files say about themselves.
    /// - Throws: ``GalleryError`` when there is no such folder, or it cannot be read.
    package init(
        _ path: String, followsLinks: Bool = false, options: PictureLoader.Options = PictureLoader.Options(),
        preparer: PicturePreparer = PicturePreparer()
    ) throws(GalleryError) {
        let root = try Self.realPath(of: path)
        guard let place = String(validating: root.bytes, as: UTF8.self) else { throw .nameNotUnicode(root.text) }
        do {
            let state = try FileState(of: root)
            guard state.kind == .folder else { throw GalleryError.noFolder(path) }
            identity = state.identity
            _ = try DirectoryEntry.all(in: root)
        } catch let error as GalleryError {
            throw error
        } catch {
            throw .unreadableFolder(path, .system(error as? Errno ?? .ioError))
        }
        self.root = root
        bounds = FolderBounds(root, followsLinks: followsLinks)
        id = GalleryID(kind: .folder, place: place)
        maximumByteCount = options.maximumByteCount
        self.preparer = preparer
    }

    private static func realPath(of path: String) throws(GalleryError) -> BytePath {
        guard let resolved = unsafe realpath(path, nil) else {
            let error = FileFailure(Errno(rawValue: errno))
            throw error == .notFound ? .noSuchFolder(path) : .unreadableFolder(path, error)
        }
        defer { unsafe free(resolved) }
        return BytePath(unsafe Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
    }

    /// Unknown: counting takes as long as listing.
    public func pictureCount() async -> Int? { nil }

    /// Lists a folder's pictures before those in its folders, each in the order of their bytes.
    public func list(
        _ receive: (Result<PictureListing, GalleryError>) async throws(GalleryError) -> Void
    ) async throws(GalleryError) {
        var walk = FolderWalk(root, identity: identity, bounds: bounds)
        try await walk.run(receive)
    }

    /// Reads a picture's file.
    public func bytes(of listing: PictureListing) async throws(GalleryError) -> [UInt8] {
        let path = try bytePath(of: listing.id)
        let (limit, bounds) = (maximumByteCount, bounds)
        return try await onBlockingThread(orThrow: .interrupted) { () throws(GalleryError) in
            do throws(FileFailure) {
                return try RegularFile.read(path, within: bounds, upTo: limit)
            } catch {
                throw GalleryError(error, of: listing.id, byteLimit: limit)
            }
        }
    }

    /// Always throws: a folder is only read.
    public func write(
        _ alt: AlternativeText, in place: GalleryEntry, provenance: WriteProvenance
    ) async throws(GalleryError) {
        throw GalleryError(
            .cannotHold, "Files in a folder are not written to", remedy: "The description is kept in the ledger")
    }

    /// Whatever the ledger can hold, which is everything.
    public func canHold(_ alt: AlternativeText) -> Bool { true }

    /// Does nothing: there is nothing to let go of.
    public func shutdown() async {}
}

extension Folder {
    /// The file of a picture, byte for byte as the file system knows it.
    ///
    /// - Throws: ``GalleryError/isGone`` for a name that no picture in the folder can have: one that leads out of it, a
    ///   hidden file, a file that is no picture. Whether the file is there is not looked at.
    package func path(of id: PictureID) throws(GalleryError) -> FilePath {
        try bytePath(of: id).filePath
    }

    func bytePath(of id: PictureID) throws(GalleryError) -> BytePath {
        guard let bytes = id.bytes, !bytes.contains(0) else { throw .noSuchPicture(id) }
        let names = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        // "." and ".." are hidden names too.
        guard let last = names.last, FileName.isPicture(last),
            names.allSatisfy({ !$0.isEmpty && !FileName.isSkipped($0) })
        else { throw .noSuchPicture(id) }
        return root.appending(bytes)
    }
}
