/// Names of albums and pictures, as they stand in an address.
enum PathText {
    /// Longer addresses are no names of anything here.
    static let longest = 8192

    /// The names in a path, each decoded by itself.
    ///
    /// Whatever could mean another place than it seems to is refused: names of folders above, slashes and backslashes in
    /// disguise, zero bytes, broken escapes and broken UTF-8.
    static func names(in path: some StringProtocol) throws(APIError) -> [String] {
        guard path.utf8.count <= longest else { throw .badPath("The address is too long.") }
        var names: [String] = []
        for segment in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            names.append(try name(segment))
        }
        return names
    }

    /// What stands between the slashes of a path, as it is written.
    static func segments(of path: String) -> [Substring] {
        path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    }

    /// The names of an album and an image. An album may have several names, and clients that were made from the OpenAPI
    /// description write the slashes between them as `%2F`: those count as slashes, but for one in the image's own name.
    static func picture(in segments: some BidirectionalCollection<Substring>) throws(APIError) -> [String] {
        guard let image = segments.last else { throw .noSuchPicture() }
        let albums = segments.dropLast().map { $0.replacing("%2F", with: "/").replacing("%2f", with: "/") }
        return try names(in: (albums + [image]).joined(separator: "/"))
    }

    private static func name(_ segment: some Sequence<UInt8>) throws(APIError) -> String {
        guard let bytes = decode(segment) else {
            throw .badPath("Two hexadecimal digits should follow each % in the address.")
        }
        guard !bytes.contains(where: { $0 == 0 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) else {
            throw .badPath("No name may hold a slash, a backslash or a zero byte.")
        }
        guard let name = String(validating: bytes, as: UTF8.self) else { throw .badPath("A name is not UTF-8.") }
        guard name != "", name != ".", name != ".." else { throw .noSuchPicture() }
        return name
    }

    /// Bytes without percent-encoding; `nil` where that is broken.
    static func decode(_ encoded: some Sequence<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var iterator = encoded.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = iterator.next().flatMap(hexadecimal), let low = iterator.next().flatMap(hexadecimal) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// A name as it stands between two slashes, or with `keepsSlashes` several.
    static func encode(_ name: String, keepsSlashes: Bool = false) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            if isUnreserved(byte) || keepsSlashes && byte == UInt8(ascii: "/") {
                bytes.append(byte)
            } else {
                bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// RFC 3986, section 2.3.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
