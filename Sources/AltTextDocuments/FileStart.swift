import Foundation

/// The first bytes of a file, by which its format is told: names lie.
package struct FileStart: Sendable, Hashable {
    /// At most 4 KB.
    package let bytes: [UInt8]

    /// Reads the start of the file at a path.
    package init(path: String) throws(DocumentError) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(Self.reason)
        }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFDIR else { throw .directory }
        guard kind == S_IFREG else { throw .notAFile }
        guard status.st_size > 0 else { throw .empty }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(Self.reason) }
        defer { close(descriptor) }
        bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            count = unsafe max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
    }

    private static var reason: String { unsafe String(cString: strerror(errno)) }

    /// Whether it begins as zip archives do.
    package var looksLikeZip: Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// How files begin that gzip has packed.
    static let gzipMark: [UInt8] = [0x1F, 0x8B, 8]

    /// Whether it begins as Keynote's file of XML does, packed or not.
    package var looksLikeKeynoteOutline: Bool {
        bytes.starts(with: Self.gzipMark)
            || looksLikeXML && mentions("http://developer.apple.com/namespaces/keynote2")
    }

    /// Whether it begins as compound files do: PowerPoint 97 to 2003, and encrypted files of later ones.
    package var looksLikeCompoundFile: Bool {
        bytes.starts(with: CompoundFile.signature)
    }

    /// Whether it begins as OpenDocument files do that are one XML document.
    package var looksLikeOpenDocument: Bool {
        looksLikeXML && mentions("urn:oasis:names:tc:opendocument:xmlns:office:")
    }

    private var looksLikeXML: Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
    }

    /// Whether these ASCII characters stand in it.
    package func mentions(_ text: String) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(text)
    }
}
