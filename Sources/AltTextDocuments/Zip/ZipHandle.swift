import CZip
import Foundation

/// An archive that libzip has open, for one thread at a time: `ZipArchive` sees to that.
@safe struct ZipHandle: ~Copyable {
    @unsafe private let archive: OpaquePointer

    /// Opens the archive in a file.
    init(_ file: ZipFile) throws(DocumentError) {
        unsafe archive = try ZipFileSource.open(file)
    }

    /// Opens an archive in memory.
    init(_ bytes: [UInt8]) throws(DocumentError) {
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
        guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
            unsafe zip_source_free(source)
            throw unsafe Self.failure(opening: error.zip_err)
        }
        unsafe self.archive = unsafe archive
    }

    deinit {
        unsafe zip_discard(archive)
    }

    /// The names of all entries.
    ///
    /// - Throws: where there are more entries than may be.
    borrowing func names(limits: ZipLimits) throws(DocumentError) -> ZipNames {
        let count = unsafe Int(clamping: zip_get_num_entries(archive, 0))
        guard count <= limits.entryCount else { throw .tooLarge("The file has \(count) parts") }
        var names = ZipNames(capacity: max(0, count))
        for index in 0..<max(0, count) {
            guard let name = unsafe zip_get_name(archive, UInt64(index), 0) else { continue }
            unsafe names.add(UnsafeRawBufferPointer(start: name, count: strlen(name)), index: Int32(index))
        }
        return names
    }

    /// What the table of contents says about an entry; `nil` where there is none of this number.
    borrowing func entry(_ index: Int32) -> ZipEntry? {
        var stat = unsafe zip_stat_t()
        guard unsafe zip_stat_index(archive, UInt64(index), 0, &stat) == 0 else { return nil }
        return unsafe ZipEntry(index: UInt64(index), stat)
    }

    /// The bytes of an entry as they stand in the file; `nil` where there are fewer than it says.
    borrowing func packed(_ entry: ZipEntry) -> [UInt8]? {
        guard let file = unsafe zip_fopen_index(archive, entry.index, zip_flags_t(ZIP_FL_COMPRESSED)) else {
            return nil
        }
        defer { _ = unsafe zip_fclose(file) }
        let bytes = unsafe Self.read(file, entry.packedByteCount)
        return bytes.count == entry.packedByteCount ? bytes : nil
    }

    /// Unpacks an entry, in whatever way it is packed.
    borrowing func unpacked(_ entry: ZipEntry, named name: String) throws(DocumentError) -> [UInt8] {
        guard let file = unsafe zip_fopen_index(archive, entry.index, 0) else { throw failure(reading: name) }
        defer { _ = unsafe zip_fclose(file) }
        let bytes = unsafe Self.read(file, entry.byteCount)
        // The checksum is compared at the end, and an entry may hold more than it says.
        var spare: UInt8 = 0
        guard bytes.count == entry.byteCount, unsafe zip_fread(file, &spare, 1) == 0 else {
            throw .wrongContent(of: name)
        }
        return bytes
    }

    /// What comes, at most so many bytes.
    @unsafe private static func read(_ file: OpaquePointer, _ byteCount: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
            while count < buffer.count, let base = buffer.baseAddress {
                let step = unsafe zip_fread(file, base + count, UInt64(buffer.count - count))
                guard step > 0 else { break }
                count += Int(step)
            }
        }
    }
}

extension ZipHandle {
    static func failure(opening status: Int32) -> DocumentError {
        switch status {
        case ZIP_ER_NOENT: .missing
        case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_SEEK: .unopened
        case ZIP_ER_MULTIDISK: .unsupported("one part of a split archive", advice: "Join the parts first.")
        default: .truncated
        }
    }

    private borrowing func failure(reading name: String) -> DocumentError {
        switch unsafe zip_error_code_zip(zip_get_error(archive)) {
        case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted
        case ZIP_ER_COMPNOTSUPP: .damaged("The part \"\(name)\" is packed in a way that cannot be unpacked here")
        default: .damaged("The part \"\(name)\" is damaged")
        }
    }
}

extension DocumentError {
    static func wrongContent(of part: String) -> DocumentError {
        .damaged("The part \"\(part)\" is damaged: its size or checksum is not what the file says")
    }
}
