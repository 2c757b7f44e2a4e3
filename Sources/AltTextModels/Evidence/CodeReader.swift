internal import AltText

/// Reads a QR code or bar code in a picture with `zbarimg`, where it is installed.
struct CodeReader: Sendable {
    /// What the first code says; `nil` where there is none, or no reader for it.
    func code(in picture: PreparedPicture) async -> String? {
        let output = await TextReader.output(
            of: "zbarimg", ["--quiet", "--raw", "--nodbus", "\(picture.encoding.rawValue):-"], input: picture.bytes,
            timeout: .seconds(20))
        return output?.split(separator: "\n").first.map { String($0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
