internal import Foundation
internal import SystemPackage

/// A name in a folder.
struct DirectoryEntry: Sendable, Hashable {
    /// What the folder itself says of what it lists.
    enum Kind: Sendable, Hashable {
        case file
        case folder
        /// A link, or a file system that does not say: only a closer look tells.
        case unknown
        case special
    }

    let name: [UInt8]
    let kind: Kind

    /// Everything in a folder but itself and its parent, in no order.
    static func all(in folder: BytePath) throws(Errno) -> [DirectoryEntry] {
        guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else { throw Errno(rawValue: errno) }
        defer { unsafe closedir(stream) }
        var entries: [DirectoryEntry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw Errno(rawValue: errno) }
                return entries
            }
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
            guard name != [UInt8(ascii: ".")], name != Array("..".utf8) else { continue }
            entries.append(DirectoryEntry(name: name, kind: unsafe kind(Int(entry.pointee.d_type))))
        }
    }

    private static func kind(_ type: Int) -> Kind {
        switch type {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK), Int(DT_UNKNOWN): .unknown
        default: .special
        }
    }
}
