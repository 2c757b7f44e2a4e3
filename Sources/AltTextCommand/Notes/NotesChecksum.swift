/// A checksum by which notes are known again: FNV-1a with 64 bits, against accidents, not against forgers.
enum NotesChecksum {
    /// 16 hexadecimal digits.
    static func of(_ text: String) -> String {
        let sum = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
