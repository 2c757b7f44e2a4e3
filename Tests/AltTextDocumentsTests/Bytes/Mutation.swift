import AltTextTesting
import FoundationEssentials

/// Ways to break a file that are the same every time.
enum Mutation {
    /// How many broken files a test tries: `ALTTEXT_FUZZ_ROUNDS`, or a few hundred.
    static var rounds: Int {
        ProcessInfo.processInfo.environment["ALTTEXT_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 300
    }

    /// A file with one to eight bytes changed, and cut off at times.
    static func broken(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &numbers) where !bytes.isEmpty {
            let place = Int.random(in: bytes.indices, using: &numbers)
            bytes[place] =
                [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &numbers)]
                .randomElement(using: &numbers) ?? 0
        }
        if Int.random(in: 0..<10, using: &numbers) == 0 {
            bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &numbers)))
        }
        return bytes
    }
}
