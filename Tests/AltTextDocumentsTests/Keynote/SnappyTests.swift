import AltTextDocuments
import AltTextTesting
import Testing

@Suite struct SnappyTests {
    private func content(_ block: [UInt8], limit: Int = 1 << 20) -> String? {
        Snappy.decompress(block[...], limit: limit).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `literals and copies of every kind are put together`() {
        let abc: [UInt8] = [2 << 2, 0x61, 0x62, 0x63]

        #expect(content([3] + abc) == "abc")
        #expect(content([7] + abc + [0 << 5 | 0 << 2 | 1, 3]) == "abcabca")
        #expect(content([5] + abc + [1 << 2 | 2, 2, 0]) == "abcbc")
        #expect(content([5] + abc + [1 << 2 | 3, 3, 0, 0, 0]) == "abcab")
        #expect(content([2, 60 << 2, 1, 0x61, 0x62]) == "ab")
        #expect(content([0]) == "")
    }

    @Test(
        arguments: [
            [], [0x80], [3], [3, 2 << 2, 0x61], [1, 0, 0x61, 0, 0x62], [4, 1, 1], [4, 0, 0x61, 0 << 2 | 2, 2, 0],
            [4, 0, 0x61, 0 << 2 | 2, 0, 0], [2, 63 << 2, 0xFF, 0xFF, 0xFF, 0xFF],
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1], [0xFF, 0xFF, 0xFF, 0x7F, 0, 0x61],
        ] as [[UInt8]])
    func `a broken block gives nothing`(block: [UInt8]) {
        #expect(content(block) == nil)
    }

    @Test func `a block that would be larger than the limit gives nothing`() {
        let block = [100, 0, 0x61] + [UInt8](repeating: 0, count: 0) + [62 << 2 | 2, 1, 0] + [35 << 2 | 2, 1, 0]

        #expect(content(block, limit: 100) == String(repeating: "a", count: 100))
        #expect(content(block, limit: 99) == nil)
    }
}
