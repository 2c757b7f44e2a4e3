/// The files in a Keynote document, wherever they are: in a zip, in a zip in a zip, or in a folder.
package protocol KeynoteFiles {
    /// The path of every file in the document, in the order of the document.
    var names: [String] { get }
    /// How many bytes a file has, unpacked; `nil` when there is none of that name.
    func byteCount(of name: String) -> Int?
    /// What a file holds.
    func bytes(of name: String) throws(DocumentError) -> [UInt8]
}
