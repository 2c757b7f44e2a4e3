internal import AltText
internal import Foundation
internal import SystemPackage

/// A small JSON object in the user's folder of settings, which its owner alone can read and write (mode 0600).
struct PrivateFile: Sendable {
    let path: FilePath
    /// What the file is, for errors: `key file`.
    let subject: String

    private static let maximumByteCount = 1 << 20

    /// What the file holds; `nil` where there is none.
    ///
    /// - Throws: ``PrivateFileError`` when others can get at the file, we cannot, or it holds something else.
    func read() throws(PrivateFileError) -> [JSON.Member]? {
        guard let bytes = try contents() else { return nil }
        guard let members = JSON(parsing: bytes)?.members else { throw error(.otherContent) }
        return members
    }

    /// Changes the file, whoever else is about to: one after the other, each on top of what the one before left.
    ///
    /// - Parameter change: gets what the file holds, nothing where there is none, and returns what it is to hold.
    /// - Throws: ``PrivateFileError``, the file being as it was.
    func update(
        _ change: ([JSON.Member]) throws(PrivateFileError) -> [JSON.Member]
    ) throws(PrivateFileError) {
        // Behind a link, as people keep their settings elsewhere, the file it leads to is replaced and the link stays.
        let target = FilePath(URL(filePath: path.string).resolvingSymlinksInPath().path(percentEncoded: false))
        let lock = try locked(around: target)
        defer { try? lock.close() }
        try write(try change(try read() ?? []), to: target)
    }

    func error(_ code: PrivateFileError.Code, _ detail: String = "") -> PrivateFileError {
        PrivateFileError(code, path: path, subject: subject, detail: detail)
    }

    private func contents() throws(PrivateFileError) -> [UInt8]? {
        do {
            let file = try FileDescriptor.open(path, .readOnly)
            return try file.closeAfter {
                // Asked of the open file, not of its name, which could mean another file by now.
                guard try Self.mode(of: file) & 0o077 == 0 else { throw error(.openToOthers) }
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while bytes.count < Self.maximumByteCount {
                    let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
                    guard count > 0 else { break }
                    bytes.append(contentsOf: buffer[..<count])
                }
                return bytes
            }
        } catch let error as PrivateFileError {
            throw error
        } catch Errno.noSuchFileOrDirectory {
            return nil
        } catch {
            throw self.error(.unreadable, "\(error)")
        }
    }

    private static func mode(of file: FileDescriptor) throws -> UInt32 {
        var status = stat()
        guard unsafe fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        return UInt32(status.st_mode)
    }

    /// The folder of `target`, open, which nobody else has locked until it is closed.
    private func locked(around target: FilePath) throws(PrivateFileError) -> FileDescriptor {
        do {
            let folder = target.removingLastComponent()
            try FileManager.default.createDirectory(
                atPath: folder.string, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let lock = try FileDescriptor.open(folder, .readOnly, options: [.directory, .closeOnExec])
            guard flock(lock.rawValue, LOCK_EX) == 0 else {
                let reason = Errno(rawValue: errno)
                try? lock.close()
                throw reason
            }
            return lock
        } catch {
            throw self.error(.unwritable, "\(error)")
        }
    }

    private func write(_ members: [JSON.Member], to target: FilePath) throws(PrivateFileError) {
        let new = FilePath(target.string + ".new")
        do {
            try? FileManager.default.removeItem(atPath: new.string)
            let file = try FileDescriptor.open(
                new, .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
            try file.closeAfter {
                _ = try file.writeAll((JSON.object(members).indentedText + "\n").utf8)
                guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
            guard unsafe rename(new.string, target.string) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            throw self.error(.unwritable, "\(error)")
        }
    }
}
