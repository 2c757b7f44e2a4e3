internal import SystemPackage

/// A path as the file system knows it: bytes, in no encoding that anybody has promised.
struct BytePath: Sendable, Hashable {
    /// The bytes, without a zero at their end.
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func appending(_ name: some Collection<UInt8>) -> BytePath {
        BytePath(bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
    }

    /// The path in words for people.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    var filePath: FilePath { unsafe withCString { unsafe FilePath(platformString: $0) } }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        let characters = bytes.map { CChar(bitPattern: $0) } + [0]
        return try unsafe characters.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("an array with a zero is not empty") }
            return try unsafe body(start)
        }
    }
}
