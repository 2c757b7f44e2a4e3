/// A colour profile, as far as deciding whether pixels need converting.
struct ICCProfile {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether the profile calls itself sRGB, so that 8-bit pixels are right as they are.
    ///
    /// Converting a megapixel takes as long as half the rest of the work, and nearly every profile on the web is this
    /// one. A linear profile has "sRGB" in its name too and is not meant.
    var isStandardRGB: Bool {
        guard bytes.has("RGB ", at: 16) else { return false }
        let name = description.lowercased()
        return name.contains("srgb") && !name.contains("linear")
    }

    /// The profile's name for people: ASCII in version 2, UTF-16 in version 4.
    private var description: String {
        guard let tag = tag("desc") else { return "" }
        return String(decoding: tag.dropFirst(8).prefix(512).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
    }

    private func tag(_ signature: String) -> [UInt8]? {
        let count = min(bytes.number(at: 128, width: 4, isBigEndian: true) ?? 0, 256)
        for index in 0..<count where bytes.has(signature, at: 132 + index * 12) {
            guard let offset = bytes.number(at: 136 + index * 12, width: 4, isBigEndian: true),
                let length = bytes.number(at: 140 + index * 12, width: 4, isBigEndian: true)
            else { return nil }
            return bytes.part(at: offset, count: length)
        }
        return nil
    }
}
