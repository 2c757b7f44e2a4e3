import CZip

/// An archive in a file, to be opened once more: each thread needs an archive of its own.
package struct ZipFile: Sendable {
    let path: String
    let identity: FileIdentity
    let contents: ZipContents

    /// Opens the archive again. What was unpacked of it in another place counts here too.
    package func open() throws(DocumentError) -> ZipArchive {
        var status: Int32 = 0
        guard let handle = unsafe zip_open(path, ZIP_RDONLY, &status) else { throw ZipArchive.failure(opening: status) }
        let archive = unsafe ZipArchive(handle: handle, contents: contents, file: nil)
        guard try FileStart(path: path).identity == identity else {
            throw .unreadable("another file has taken its place meanwhile")
        }
        return archive
    }
}
