import AltTextDocuments
import AltTextTesting
import FoundationEssentials
import Testing

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

    /// An archive that is broken itself, or holds a broken file.
    static func broken(_ entries: [(name: String, bytes: [UInt8])], _ numbers: inout SeededNumbers) -> [UInt8] {
        let isDeflated = Bool.random(using: &numbers)
        guard Bool.random(using: &numbers), let victim = entries.indices.randomElement(using: &numbers) else {
            return broken(StoredZip.file(entries, isDeflated: isDeflated), &numbers)
        }
        var entries = entries
        entries[victim].bytes = broken(entries[victim].bytes, &numbers)
        return StoredZip.file(entries, isDeflated: isDeflated)
    }

    /// Reads broken files, each of which must give a deck or an error that says something.
    ///
    /// With `ALTTEXT_FUZZ_ROUNDS` each must do so within two seconds.
    static func expectDecksOrErrors(
        seed: UInt64, _ broken: (inout SeededNumbers) -> [UInt8],
        read: ([UInt8]) throws(DocumentError) -> Deck = { bytes throws(DocumentError) in
            try DeckReader.read(ZipArchive(bytes: bytes))
        }
    ) {
        let isTimed = ProcessInfo.processInfo.environment["ALTTEXT_FUZZ_ROUNDS"] != nil
        var numbers = SeededNumbers(seed: seed)
        for round in 0..<rounds {
            let bytes = broken(&numbers)
            let duration = ContinuousClock().measure {
                do throws(DocumentError) {
                    #expect(try read(bytes).slides.count < 100, "round \(round)")
                } catch {
                    #expect(!error.description.isEmpty, "round \(round)")
                }
            }
            if isTimed { #expect(duration < .seconds(2), "round \(round)") }
        }
    }

    /// The same by way of a file.
    static func expectDecksOrErrorsFromFile(
        seed: UInt64, _ broken: (inout SeededNumbers) -> [UInt8]
    ) async throws {
        try await withScratchFolder { folder in
            let path = folder.path(of: "deck")
            expectDecksOrErrors(seed: seed, broken) { bytes throws(DocumentError) in
                guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else { throw .missing }
                return try DeckReader.read(path)
            }
        }
    }
}
