/// A small reader of deflate streams (RFC 1951), so that tests look at pixels with other eyes than the code they test.
struct Inflate {
    private var bits: InflateBits
    private var output: [UInt8] = []

    /// The content of a deflate stream, or `nil` if it is not one.
    static func inflate(_ bytes: [UInt8]) -> [UInt8]? {
        var inflate = Inflate(bits: InflateBits(bytes))
        return inflate.run() ? inflate.output : nil
    }

    private mutating func run() -> Bool {
        while let isLast = bits.take(1), let kind = bits.take(2) {
            let isDone =
                switch kind {
                case 0: stored()
                case 1: compressed(InflateCode.fixedLengths, InflateCode.fixedDistances)
                case 2: dynamic()
                default: false
                }
            guard isDone else { return false }
            if isLast == 1 { return true }
        }
        return false
    }

    private mutating func stored() -> Bool {
        guard let block = bits.takeStored() else { return false }
        output += block
        return true
    }

    private mutating func dynamic() -> Bool {
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        guard let lengthCount = bits.take(5), let distanceCount = bits.take(5), let codeCount = bits.take(4) else {
            return false
        }
        var sizes = [Int](repeating: 0, count: 19)
        for index in order.prefix(codeCount + 4) { sizes[index] = bits.take(3) ?? 0 }
        let code = InflateCode(sizes)
        var all: [Int] = []
        while all.count < lengthCount + 257 + distanceCount + 1 {
            switch code.next(&bits) {
            case .some(let size) where size < 16: all.append(size)
            case 16: all += Array(repeating: all.last ?? 0, count: 3 + (bits.take(2) ?? 0))
            case 17: all += Array(repeating: 0, count: 3 + (bits.take(3) ?? 0))
            case 18: all += Array(repeating: 0, count: 11 + (bits.take(7) ?? 0))
            default: return false
            }
        }
        return compressed(
            InflateCode(Array(all.prefix(lengthCount + 257))), InflateCode(Array(all.dropFirst(lengthCount + 257))))
    }

    private mutating func compressed(_ lengths: InflateCode, _ distances: InflateCode) -> Bool {
        while let symbol = lengths.next(&bits) {
            if symbol == 256 { return true }
            if symbol < 256 {
                output.append(UInt8(symbol))
            } else {
                guard let length = bits.length(symbol), let code = distances.next(&bits),
                    let distance = bits.distance(code), distance <= output.count
                else { return false }
                for _ in 0..<length { output.append(output[output.count - distance]) }
            }
        }
        return false
    }
}
