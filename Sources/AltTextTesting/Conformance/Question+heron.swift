package import AltText
package import AltTextModels

extension PreparedPicture {
    /// The header of a PNG file of 1024 × 768 pixels, and some more bytes.
    package static let heron = PreparedPicture(
        bytes: png(width: 1024, height: 768), encoding: .png, width: 1024, height: 768)

    /// The header of a JPEG file of 1024 × 768 pixels, and its end.
    package static let heronAsJPEG = PreparedPicture(
        bytes: [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 3, 0, 4, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9],
        encoding: .jpeg, width: 1024, height: 768)

    private static func png(width: Int, height: Int) -> [UInt8] {
        func bigEndian(_ number: Int) -> [UInt8] { [0, 0, UInt8(number >> 8), UInt8(number & 0xFF)] }
        let sides = bigEndian(width) + bigEndian(height)
        let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        return start + sides + [8, 2, 0, 0, 0] + Array(0...255)
    }
}

extension Question {
    /// A question about the picture of a heron.
    package static func heron(
        system: String? = "You write alt texts.", prompt: String = "Describe the picture."
    ) -> Question {
        let picture = PreparedPicture.heron
        return Question(
            pictureName: "birds/heron.png", picture: picture,
            facts: PictureFacts(format: "PNG", width: 4032, height: 3024, byteCount: picture.bytes.count),
            system: system,
            prompt: prompt)
    }
}
