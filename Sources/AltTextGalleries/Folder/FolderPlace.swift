internal import AltText

/// A folder that is being listed, and how the listing came there.
struct FolderPlace: Sendable {
    /// The path of the gallery's folder or a folder in it.
    let path: BytePath
    /// The names that lead here from the gallery's folder.
    let names: [[UInt8]]
    /// The folders from the gallery's to this one, so that no link leads back into one of them.
    let line: [FileState.Identity]
    /// What the ignore files on the way leave out.
    let rules: IgnoreRules

    /// A folder in this one.
    func subfolder(_ name: [UInt8], identity: FileState.Identity, rules: IgnoreRules) -> FolderPlace {
        FolderPlace(path: path.appending(name), names: names + [name], line: line + [identity], rules: rules)
    }

    /// The name of a picture in this folder.
    func id(of name: [UInt8]) -> PictureID {
        PictureID(bytes: Array((names + [name]).joined(separator: [UInt8(ascii: "/")])))
    }
}
