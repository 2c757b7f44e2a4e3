import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct TallyTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `Whatever happens in whatever order, the counts are right and the check is clean`(seed: UInt64) async throws {
        try await withScene { scene in
            var deeds = RandomDeeds(scene: scene, numbers: SeededNumbers(seed: seed))
            try await deeds.start()
            for step in 0..<120 {
                try await deeds.next()
                if step % 10 == 9 {
                    try await scene.expectSound()
                    try await deeds.expectCountsToAgree()
                }
            }
        }
    }
}

/// Does to the pictures of a gallery what runs, people and accidents do, in an order that depends on a seed alone.
private struct RandomDeeds {
    let scene: Scene
    var numbers: SeededNumbers
    var pictures: [PictureRecord.ID] = []
    var run: RunRecord.ID?

    mutating func start() async throws {
        pictures = try await scene.enlist((0..<6).map { "\($0).jpg" }).map(\.id)
        run = try await scene.run()
    }

    mutating func next() async throws {
        let ledger = scene.ledger
        let picture = try await scene.picture(try #require(pictures.randomElement(using: &numbers)))
        let alt: AlternativeText = try #require(
            [.text("One."), .text("Two."), .decorative, .missing].randomElement(using: &numbers))
        let origin = try #require(Origin.allCases.randomElement(using: &numbers))
        switch Int.random(in: 0..<14, using: &numbers) {
        case 0: try await relist(picture)
        case 1: try await fail(picture, retryAt: .now)
        case 2: try await fail(picture, retryAt: nil)
        case 3:
            try await list(
                picture, for: Ledger.RunDemand(run: try #require(run), rule: WorkRule(retriesFailures: true)))
        case 4: try await ledger.recordGone(picture.id, message: "gone", run: run)
        case 5: try await ledger.recordFound(alt, of: picture.id, kind: .found, origin: origin, run: run)
        case 6: try await ledger.settle(picture.id)
        case 7: try await ledger.saveDraft(NewDescription(alt: alt, origin: .ai), of: picture.id, run: run)
        case 8: try await ledger.recordConflict(of: picture.id, reason: "changed", run: run)
        case 9: if let id = picture.draftID { try await ledger.recordAcceptance(of: id, by: "ann") }
        case 10: if let id = picture.currentID { try await ledger.recordAcceptance(of: id, by: "ann") }
        case 11: _ = try await scene.answer(about: picture.id, run: run)
        case 12: run = try await scene.run()
        default: try await write(alt, origin: origin, to: picture)
        }
    }

    private func fail(_ picture: PictureRecord, retryAt: Timestamp?) async throws {
        let failure = Failure(kind: picture.id.rawValue % 2 == 0 ? "refused" : "too_slow", message: "No.")
        try await scene.ledger.recordFailure(of: picture.id, failure, retryAt: retryAt, run: run)
    }

    private mutating func relist(_ picture: PictureRecord) async throws {
        let stamp = Bool.random(using: &numbers) ? "\(picture.version)" : picture.listing.stamp
        let listing = PictureListing(id: picture.listing.id, stamp: stamp)
        let demand = Ledger.RunDemand(
            run: try #require(run), rule: WorkRule(isRechecking: Bool.random(using: &numbers)))
        _ = try await scene.ledger.enlist([listing], in: scene.gallery.id, for: demand)
    }

    private func list(_ picture: PictureRecord, for demand: Ledger.RunDemand) async throws {
        _ = try await scene.ledger.enlist([picture.listing], in: scene.gallery.id, for: demand)
    }

    /// Begins a write, ends one that is open, or does both.
    private mutating func write(_ alt: AlternativeText, origin: Origin, to picture: PictureRecord) async throws {
        let outcome = try #require(WriteRecord.Outcome.allCases.randomElement(using: &numbers))
        if let open = picture.openWriteID {
            try await scene.ledger.endWrite(open, outcome, reason: "late")
            return
        }
        let undone = Bool.random(using: &numbers) ? try await scene.ledger.undoableWrite(of: picture.id)?.id : nil
        let draft = picture.draftID.map(Ledger.WrittenDescription.known)
        let write = Ledger.PlannedWrite(
            draft ?? .new(NewDescription(alt: alt, origin: origin)), before: .missing, expecting: picture.currentID,
            undoes: undone)
        let id = try await scene.ledger.beginWrite(write, of: picture.id, run: run)
        if Bool.random(using: &numbers) { try await scene.ledger.endWrite(id, outcome) }
    }

    func expectCountsToAgree() async throws {
        let all = try await scene.ledger.pictures(in: scene.gallery.id, limit: 100).map(\.picture)
        let counted = all.reduce(into: [String: Int]()) { $0["\($1.status) \($1.reason)", default: 0] += 1 }
        let kept = try await scene.ledger.tallies(of: scene.gallery.id)
        #expect(Dictionary(uniqueKeysWithValues: kept.map { ("\($0.status) \($0.reason)", $0.pictures) }) == counted)
    }
}
