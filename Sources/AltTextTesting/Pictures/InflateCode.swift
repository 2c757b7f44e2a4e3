/// A canonical Huffman code, as the sizes of its words give it.
struct InflateCode {
    private var symbols: [Word: Int] = [:]

    private struct Word: Hashable {
        var size: Int
        var bits: Int
    }

    static let fixedLengths = InflateCode(
        (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    static let fixedDistances = InflateCode([Int](repeating: 5, count: 30))

    init(_ sizes: [Int]) {
        var bits = 0
        for size in 1...15 {
            bits <<= 1
            for symbol in sizes.indices where sizes[symbol] == size {
                symbols[Word(size: size, bits: bits)] = symbol
                bits += 1
            }
        }
    }

    func next(_ stream: inout InflateBits) -> Int? {
        var word = Word(size: 0, bits: 0)
        while word.size < 15, let bit = stream.take(1) {
            word = Word(size: word.size + 1, bits: word.bits << 1 | bit)
            if let symbol = symbols[word] { return symbol }
        }
        return nil
    }
}
