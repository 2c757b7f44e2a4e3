/// A database of another program: one table with one row, in pages of 512 bytes.
enum ForeignDatabase {
    /// The file. All that is not said here is zero.
    static let bytes: [UInt8] = {
        var bytes = [UInt8](repeating: 0, count: 1024)
        for (offset, part) in parts { bytes.replaceSubrange(offset..<offset + part.count, with: part) }
        return bytes
    }()

    private static let parts: [(Int, [UInt8])] = [
        (
            0,
            [
                83, 81, 76, 105, 116, 101, 32, 102, 111, 114, 109, 97, 116, 32, 51, 0, 2, 0, 1, 1, 0, 64, 32, 32, 0, 0,
                0, 2, 0, 0, 0, 2,
            ]
        ),
        (43, [1, 0, 0, 0, 4]),
        (59, [1]),
        (95, [2, 0, 46, 99, 1, 13, 0, 0, 0, 1, 1, 222, 0, 1, 222]),
        (
            478,
            [
                32, 1, 6, 23, 15, 15, 1, 49, 116, 97, 98, 108, 101, 116, 116, 2, 67, 82, 69, 65, 84, 69, 32, 84, 65, 66,
                76, 69, 32, 116, 32, 40, 97, 41, 13, 0, 0, 0, 1, 1, 246, 0, 1, 246,
            ]
        ),
        (1014, [8, 1, 2, 25, 116, 104, 101, 105, 114, 115]),
    ]
}
