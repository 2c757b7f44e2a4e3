internal import AltTextPictures
internal import SystemPackage

/// A picture's file and the sidecar beside it. Everything here blocks.
struct PictureFile: Sendable {
    let path: BytePath
    let bounds: FolderBounds
    /// The names of the sidecars in the folder; `nil` where nobody has looked.
    let sidecarNames: Set<[UInt8]>?

    private static let sidecarByteCount = 8 << 20

    init(path: BytePath, bounds: FolderBounds, sidecarNames: Set<[UInt8]>? = nil) {
        self.path = path
        self.bounds = bounds
        self.sidecarNames = sidecarNames
    }

    /// Changes whenever picture or sidecar may have changed; `nil` where there is no picture file (any more).
    var stamp: String? {
        guard let state = try? FileState(of: path), state.kind == .file else { return nil }
        return state.stamp + (sidecar.map { "+" + $0.state.stamp } ?? "")
    }

    /// The sidecar that is meant for this picture, if there is one.
    var sidecar: (path: BytePath, state: FileState)? {
        if sidecarNames?.isEmpty == true { return nil }
        let start = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        let folder = BytePath(Array(path.bytes[..<start]))
        for name in FileName.sidecars(of: Array(path.bytes[start...])) where sidecarNames?.contains(name) ?? true {
            let path = folder.appending(name)
            if let state = try? FileState(of: path), state.kind == .file, bounds.admit(path) { return (path, state) }
        }
        return nil
    }

    /// The sidecar's bytes, if there is one.
    func sidecarBytes() throws(FileFailure) -> [UInt8]? {
        guard let sidecar else { return nil }
        return try RegularFile.read(sidecar.path, within: bounds, upTo: Self.sidecarByteCount)
    }

    /// As much of the picture as has to be read to know its metadata; `nil` where that is more than `limit`.
    func metadataBytes(upTo limit: Int) throws(FileFailure) -> [UInt8]? {
        try RegularFile.open(path.filePath, isAdmitted: { bounds.admit($0, at: path) }) { (file) throws(FileFailure) in
            let start = try file.start(MetadataExtent.firstLook)
            if start.count == file.byteCount || MetadataExtent.isWhole(start) { return start }
            return file.byteCount > limit ? nil : try file.read(upTo: limit)
        }
    }
}
