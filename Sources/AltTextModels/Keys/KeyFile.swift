public import AltText
internal import Foundation
public import SystemPackage

/// The file in which a user's API keys lie: JSON, readable and writable by its owner alone (mode 0600).
public struct KeyFile: Sendable {
    /// Where the file is, whether it exists or not.
    public let path: FilePath

    /// Names a key file.
    public init(path: FilePath) {
        self.path = path
    }

    /// The keys in the file; none where there is no file.
    ///
    /// - Throws: ``KeyFileError`` when the file can be read by others, cannot be read by us, or is no key file.
    public func read() throws(KeyFileError) -> [String: Secret] {
        guard let text = try contents() else { return [:] }
        guard let members = JSON(parsing: text)?.members else { throw KeyFileError(.noKeyFile, path: path) }
        var keys: [String: Secret] = [:]
        for member in members {
            guard let key = member.value.string else { throw KeyFileError(.noKeyFile, path: path) }
            keys[member.name] = Secret(key)
        }
        return keys
    }

    /// Stores a key in place of the one of the same name.
    ///
    /// - Throws: ``KeyFileError``, the file being as it was.
    public func set(_ key: Secret, named name: String) throws(KeyFileError) {
        var keys = try read()
        keys[name] = key
        try write(keys)
    }

    /// Removes a key.
    ///
    /// - Returns: whether it was there.
    /// - Throws: ``KeyFileError``, the file being as it was.
    public func remove(named name: String) throws(KeyFileError) -> Bool {
        var keys = try read()
        guard keys.removeValue(forKey: name) != nil else { return false }
        try write(keys)
        return true
    }

    private func contents() throws(KeyFileError) -> [UInt8]? {
        do {
            let file = try FileDescriptor.open(path, .readOnly)
            return try file.closeAfter {
                // Asked of the open file, not of its name, which could mean another file by now.
                guard try mode(of: file) & 0o077 == 0 else { throw KeyFileError(.openToOthers, path: path) }
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while bytes.count < 1 << 20 {
                    let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
                    guard count > 0 else { break }
                    bytes.append(contentsOf: buffer[..<count])
                }
                return bytes
            }
        } catch let error as KeyFileError {
            throw error
        } catch Errno.noSuchFileOrDirectory {
            return nil
        } catch {
            throw KeyFileError(.unreadable, path: path, detail: "\(error)")
        }
    }

    private func mode(of file: FileDescriptor) throws -> UInt32 {
        var status = stat()
        guard unsafe fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        return UInt32(status.st_mode)
    }

    private func write(_ keys: [String: Secret]) throws(KeyFileError) {
        let members = keys.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value.revealed)) }
        // Behind a link, as people keep their settings elsewhere, the file it leads to is replaced and the link stays.
        let path = FilePath(URL(filePath: path.string).resolvingSymlinksInPath().path(percentEncoded: false))
        let new = FilePath(path.string + ".new")
        do {
            let folder = path.removingLastComponent().string
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try? FileManager.default.removeItem(atPath: new.string)
            let file = try FileDescriptor.open(
                new, .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
            try file.closeAfter {
                _ = try file.writeAll((JSON.object(members).indentedText + "\n").utf8)
                guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
            guard unsafe rename(new.string, path.string) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            throw KeyFileError(.unwritable, path: self.path, detail: "\(error)")
        }
    }
}
