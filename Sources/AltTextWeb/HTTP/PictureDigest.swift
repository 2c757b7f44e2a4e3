internal import AltText
internal import Crypto

/// What tells the bytes of a picture from any others.
enum PictureDigest {
    /// SHA-256 in hexadecimal.
    static func text(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).hexadecimal
    }
}
