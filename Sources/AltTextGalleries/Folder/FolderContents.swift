internal import SystemPackage

/// What one folder has for a gallery: the pictures and the folders in it, in the order of their bytes.
struct FolderContents: Sendable {
    /// A folder in the folder.
    struct Subfolder: Sendable {
        let name: [UInt8]
        /// The folder a link leads to; `nil` where this is no link.
        let linkTarget: FileState.Identity?
    }

    /// The names of the pictures.
    private(set) var pictures: [[UInt8]] = []
    private(set) var folders: [Subfolder] = []
    /// The names of all sidecars, few or none.
    private(set) var sidecars: Set<[UInt8]> = []
    /// The names of links that lead out of the gallery, in the order of their bytes.
    private(set) var outsiders: [[UInt8]] = []
    /// The rules that hold here and below.
    private(set) var rules: IgnoreRules

    /// Reads a folder. Blocks.
    init(of place: FolderPlace, within bounds: FolderBounds) throws(FileFailure) {
        rules = place.rules
        let entries: [DirectoryEntry]
        do throws(Errno) {
            entries = try DirectoryEntry.all(in: place.path)
        } catch {
            throw FileFailure(error)
        }
        if entries.contains(where: { $0.name == FileName.ignoreFile }) { try readRules(of: place, bounds) }
        for entry in entries where !FileName.isSkipped(entry.name) { sort(entry, of: place, bounds) }
        outsiders.sort { $0.lexicographicallyPrecedes($1) }
        pictures.sort { $0.lexicographicallyPrecedes($1) }
        folders.sort { $0.name.lexicographicallyPrecedes($1.name) }
    }

    private static let ignoreFileByteCount = 1 << 20

    private mutating func readRules(of place: FolderPlace, _ bounds: FolderBounds) throws(FileFailure) {
        let path = place.path.appending(FileName.ignoreFile)
        let text = try RegularFile.read(path, within: bounds, upTo: Self.ignoreFileByteCount)
        rules = rules.adding(text, depth: place.names.count)
    }

    private mutating func sort(_ entry: DirectoryEntry, of place: FolderPlace, _ bounds: FolderBounds) {
        switch entry.kind {
        case .file: add(file: entry.name, of: place)
        case .folder: add(Subfolder(name: entry.name, linkTarget: nil), of: place)
        case .unknown:
            // A link that leads nowhere, or to itself, is nothing.
            let path = place.path.appending(entry.name)
            guard let state = try? FileState(of: path) else { return }
            guard bounds.admit(path) else { return addOutsider(entry.name, isFolder: state.kind == .folder, of: place) }
            if state.kind == .file { add(file: entry.name, of: place) }
            if state.kind == .folder { add(Subfolder(name: entry.name, linkTarget: state.identity), of: place) }
        case .special: return
        }
    }

    /// Keeps the name of a link that leads out, where what it leads to would count.
    private mutating func addOutsider(_ name: [UInt8], isFolder: Bool, of place: FolderPlace) {
        guard isFolder || FileName.isPicture(name),
            rules.isEmpty || !rules.ignores(place.names + [name], isFolder: isFolder)
        else { return }
        outsiders.append(name)
    }

    private mutating func add(file name: [UInt8], of place: FolderPlace) {
        if FileName.isSidecar(name) { sidecars.insert(name) }
        guard FileName.isPicture(name), rules.isEmpty || !rules.ignores(place.names + [name], isFolder: false) else {
            return
        }
        pictures.append(name)
    }

    private mutating func add(_ folder: Subfolder, of place: FolderPlace) {
        guard rules.isEmpty || !rules.ignores(place.names + [folder.name], isFolder: true) else { return }
        folders.append(folder)
    }
}
