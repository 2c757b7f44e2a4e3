import AltText
import AltTextGalleries
import AltTextModels
import AltTextPictures
import AltTextTesting
import Testing

/// Promises 1 to 4, whatever happens in whatever order.
@Suite struct ProvenanceTests {
    private static let sequences = 150
    private static let steps = 10

    @Test(arguments: 0..<10)
    func `Whatever people and runs do, each text is where it must be and says whose it is`(part: Int) async throws {
        let client = ModelClient(keys: KeyStore(environment: [:], stored: [:]))
        let preparer = PicturePreparer()
        let share = Self.sequences / 10
        for seed in (part * share)..<((part + 1) * share) {
            if let failure = try await failure(seed: UInt64(seed), client, preparer) {
                Issue.record("seed \(seed):\n\(failure)")
                break
            }
        }
        await client.shutdown()
    }

    /// Takes steps at random until something is not as it must be.
    ///
    /// - Returns: the steps up to there, and what is wrong; `nil` where all is well.
    private func failure(seed: UInt64, _ client: ModelClient, _ preparer: PicturePreparer) async throws -> String? {
        var numbers = SeededNumbers(seed: seed)
        var expectation = Expectation(
            keeping: Bool.random(using: &numbers) ? .gallery : .ledger,
            holdsDecorative: Bool.random(using: &numbers),
            pictures: [.missing, .missing, .missing, .missing, .text("Words of a person, from before.")])
        return try await withScratchFolder { folder in
            let world = try await World(expectation, in: folder, client: client, preparer: preparer)
            var story = ["texts are kept in the \(expectation.keeping)"]
            if !expectation.holdsDecorative { story.append("there is no mark for decorative pictures") }
            for serial in 0..<Self.steps {
                let step = Step.random(pictures: expectation.pictures.count, serial: serial, using: &numbers)
                story.append("\(step)")
                expectation.take(step)
                try await world.take(step)
                let differences = try await world.differences(from: expectation)
                if !differences.isEmpty { return (story + differences.map { "  \($0)" }).joined(separator: "\n") }
            }
            let repeated = try await world.repeatedQuestions()
            try world.close()
            return repeated.isEmpty ? nil : (story + repeated.map { "  asked twice: \($0)" }).joined(separator: "\n")
        }
    }
}
