/// One chunk of a PNG.
package struct PNGChunk: Sendable, Hashable {
    /// Its name, such as `IDAT`.
    package var name: String
    /// What is in it.
    package var content: [UInt8]

    /// The chunks of a PNG in the order of the file.
    package static func chunks(of bytes: [UInt8]) -> [PNGChunk] {
        var chunks: [PNGChunk] = []
        var index = 8
        while index + 12 <= bytes.count {
            let length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
            guard index + 12 + length <= bytes.count else { break }
            let name = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
            chunks.append(PNGChunk(name: name, content: Array(bytes[index + 8..<index + 8 + length])))
            index += 12 + length
        }
        return chunks
    }
}
