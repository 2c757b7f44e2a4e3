import CZip
import Foundation

/// A zip archive that is only read, entry by entry and within limits; what nobody asks for is never unpacked.
///
/// Entries whose names are absolute or lead out of the archive do not exist for it: nothing is ever written to disk, and
/// no program for slides makes them. Not `Sendable`: the archive has one position in its file.
@safe package final class ZipArchive {
    @unsafe private let handle: OpaquePointer
    private let contents: ZipContents
    /// `nil` for an archive in memory.
    private let file: ZipFile?

    /// The names of all entries that are files, in the order of the archive; a name that occurs twice stands once.
    package var entryNames: [String] { contents.names }

    /// Opens the archive in a file.
    package convenience init(path: String, limits: ZipLimits = ZipLimits()) throws(DocumentError) {
        let start = try FileStart(path: path)
        guard start.looksLikeZip else { throw .notADeck("no zip archive", advice: "Choose another file.") }
        let file = try ZipFile(path: path)
        let handle = try unsafe ZipFileSource.open(file)
        unsafe self.init(handle: handle, contents: try Self.contents(of: handle, limits), file: file)
    }

    /// Opens the same archive again, for another thread; `nil` where it is in memory. What is unpacked of either counts
    /// against the limits of both.
    package var opening: Opening? {
        file.map { Opening(file: $0, contents: contents) }
    }

    /// What it takes to open an archive once more.
    package struct Opening: Sendable {
        fileprivate let file: ZipFile
        fileprivate let contents: ZipContents
    }

    package convenience init(_ opening: Opening) throws(DocumentError) {
        unsafe self.init(
            handle: try ZipFileSource.open(opening.file), contents: opening.contents, file: opening.file)
    }

    /// Opens an archive in memory.
    package convenience init(bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(DocumentError) {
        guard !bytes.isEmpty else { throw .empty }
        // libzip frees the copy with the source, and so with the archive.
        guard let copy = unsafe malloc(bytes.count) else { throw .tooLarge("The file has \(bytes.count) bytes") }
        unsafe bytes.withUnsafeBytes {
            unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
        }
        var error = unsafe zip_error_t()
        guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            unsafe free(copy)
            throw .truncated
        }
        guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
            unsafe zip_source_free(source)
            throw unsafe Self.failure(opening: error.zip_err)
        }
        let contents = try unsafe Self.contents(of: handle, limits)
        unsafe self.init(handle: handle, contents: contents, file: nil)
    }

    /// Takes an open archive over.
    @unsafe private init(handle: OpaquePointer, contents: ZipContents, file: ZipFile?) {
        unsafe self.handle = handle
        self.contents = contents
        self.file = file
    }

    deinit {
        unsafe zip_discard(handle)
    }

    /// Whether there is an entry of exactly this name.
    package func contains(_ name: String) -> Bool { contents.entries[name] != nil }

    /// How many bytes an entry unpacks to, as the archive says; `nil` where there is none of this name.
    package func byteCount(of name: String) -> Int? { contents.entries[name]?.byteCount }

    /// Unpacks an entry.
    package func read(_ name: String) throws(DocumentError) -> [UInt8] {
        let entry = try contents.take(name)
        guard let file = unsafe zip_fopen_index(handle, entry.index, 0) else { throw failure(reading: name) }
        defer { _ = unsafe zip_fclose(file) }
        var readCount = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: entry.byteCount) { buffer, count in
            while readCount < buffer.count, let base = buffer.baseAddress {
                let step = unsafe zip_fread(file, base + readCount, UInt64(buffer.count - readCount))
                guard step > 0 else { break }
                readCount += Int(step)
            }
            count = readCount
        }
        // The checksum is compared at the end, and an entry may hold more than it says.
        var spare: UInt8 = 0
        guard readCount == entry.byteCount, unsafe zip_fread(file, &spare, 1) == 0 else {
            throw .damaged("The part \"\(name)\" is damaged: its size or checksum is not what the file says")
        }
        return bytes
    }
}

extension ZipArchive {
    @unsafe private static func contents(
        of handle: OpaquePointer, _ limits: ZipLimits
    ) throws(DocumentError) -> ZipContents {
        do throws(DocumentError) {
            return try unsafe ZipContents(of: handle, limits: limits)
        } catch {
            unsafe zip_discard(handle)
            throw error
        }
    }

    static func failure(opening status: Int32) -> DocumentError {
        switch status {
        case ZIP_ER_NOENT: .missing
        case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_SEEK: .unreadable("the disk or its permissions refuse it")
        case ZIP_ER_MULTIDISK: .unsupported("one part of a split archive", advice: "Join the parts first.")
        default: .truncated
        }
    }

    private func failure(reading name: String) -> DocumentError {
        switch unsafe zip_error_code_zip(zip_get_error(handle)) {
        case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted
        case ZIP_ER_COMPNOTSUPP: .damaged("The part \"\(name)\" is packed in a way that cannot be unpacked here")
        default: .damaged("The part \"\(name)\" is damaged")
        }
    }
}
