internal import AltText

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension PreparedPicture {
    /// The bytes in Base64, standard alphabet.
    var base64: String { Data(bytes).base64EncodedString() }

    /// The picture as a `data:` URL.
    var dataURL: String { "data:\(encoding.mediaType);base64,\(base64)" }
}
