import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct WorkTests {
    private let now = Timestamp(milliseconds: 1_800_000_000_000)
    private let slow = Failure(kind: "too_slow", message: "It took too long.")

    @Test func `Work comes in the order of the list, those that failed last`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("a", "b", "c")
            try await scene.ledger.recordFailure(of: pictures[0].id, slow, retryAt: now, run: nil)
            let run = try await scene.run()
            #expect(try await scene.due(["a", "b", "c"], in: run, at: now) == ["b", "c", "a"])
            #expect(try await scene.due([], in: run, limit: 2, at: now) == ["b", "c"])
        }
    }

    @Test func `What is being worked on is left out, and makes no place empty`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("a", "b", "c", "d")
            let busy: Set = [pictures[0].id, pictures[2].id]
            let run = try await scene.run()
            #expect(try await scene.due(["a", "b", "c", "d"], in: run, except: busy, limit: 2) == ["b", "d"])
        }
    }

    @Test(arguments: [1, 2, 3, 10])
    func `Page after page gives every picture that is due once, done or not`(limit: Int) async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("a", "b", "c", "d", "e")
            for (place, wait) in [(0, 0), (2, 60), (3, -5), (4, -5)] {
                try await scene.ledger.recordFailure(
                    of: pictures[place].id, slow, retryAt: now + .seconds(wait), run: nil)
            }
            let run = try await scene.run()
            _ = try await scene.due(pictures.map(\.listing.id.text), in: run)
            var names: [String] = []
            var last: PictureRecord?
            repeat {
                let page = try await scene.ledger.dueWork(of: run, after: last, limit: limit, at: now)
                #expect(page.count <= limit)
                names += page.map(\.listing.id.text)
                last = page.last
            } while last != nil
            #expect(names == ["b", "d", "e", "a"])
        }
    }

    @Test func `A failure is due when its time has come, not before`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne("a")
            try await scene.ledger.recordFailure(of: picture.id, slow, retryAt: now + .seconds(60), run: nil)
            let run = try await scene.run()
            #expect(try await scene.due(["a"], in: run, at: now + .milliseconds(59_999)) == [])
            #expect(try await scene.due([], in: run, at: now + .seconds(60)) == ["a"])
            #expect(try await scene.ledger.nextRetry(of: run, after: now) == now + .seconds(60))
            #expect(try await scene.ledger.nextRetry(of: run, after: now + .seconds(60)) == nil)
        }
    }

    @Test func `What an earlier run listed is no work of this one`() async throws {
        try await withScene { scene in
            #expect(try await scene.due(["a", "b", "c"], in: try await scene.run()) == ["a", "b", "c"])
            let run = try await scene.run()
            #expect(try await scene.due(["c", "d"], in: run) == ["c", "d"])
            #expect(try await scene.tallies() == [.unchecked: 4])
        }
    }

    @Test func `What is listed without a run is no run's work`() async throws {
        try await withScene { scene in
            _ = try await scene.enlist("a")
            #expect(try await scene.due([], in: try await scene.run()) == [])
        }
    }

    @Test(arguments: PictureStatus.allCases.filter { $0 != .conflict })
    func `Only what has no text and no verdict is due`(status: PictureStatus) async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne("a")
            try await scene.bring(picture.id, to: status)
            #expect(try await scene.picture(picture.id).status == status)
            #expect(try await scene.tallies() == [status: 1])
            // A picture that is listed and was gone is back.
            let isDue = status.isDue || status == .gone
            #expect(try await scene.due(["a"], in: try await scene.run()).isEmpty == !isDue)
            try await scene.expectSound()
        }
    }

    @Test func `Texts by another recipe are outdated, a person's never`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("old", "theirs", "accepted", "draft", "new")
            let newer = try await scene.ledger.recipe(Scene.recipe(prompt: "Describe it well."))
            try await scene.publish(of: pictures[0].id)
            try await scene.publish(of: pictures[1].id, origin: .human)
            try await scene.bring(pictures[2].id, to: .accepted)
            try await scene.bring(pictures[3].id, to: .draft)
            try await scene.publish(of: pictures[4].id)
            let run = try await scene.run()
            let names = pictures.map(\.listing.id.text)
            #expect(try await scene.due(names, in: run) { $0.upgrade = .outdated } == [])
            func outdated(
                by recipes: [Recipe.ID], of models: Set<String>? = nil, after last: PictureRecord.ID? = nil
            ) async throws -> [String] {
                let rule = WorkRule(upgrade: models.map { .writtenBy($0) } ?? .outdated)
                return try await scene.ledger.outdatedWork(
                    of: .init(run: run, rule: rule), in: scene.gallery.id, recipes: recipes, after: last, limit: 10
                ).map(\.listing.id.text)
            }
            #expect(try await outdated(by: [newer]) == ["old", "draft", "new"])
            #expect(try await outdated(by: [newer], of: ["heron"]) == ["old", "draft", "new"])
            #expect(try await outdated(by: [newer], of: ["stork"]) == [])
            #expect(try await outdated(by: [newer], after: pictures[0].id) == ["draft", "new"])
            #expect(try await outdated(by: [newer, scene.recipe]) == [])
            let another = try await scene.run()
            #expect(try await scene.due(["new"], in: another) { $0.upgrade = .outdated } == [])
            let bounded = try await scene.ledger.outdatedWork(
                of: .init(run: another, rule: WorkRule(upgrade: .outdated)), in: scene.gallery.id, recipes: [newer],
                after: nil, limit: 10)
            #expect(bounded.map(\.listing.id.text) == ["new"])
        }
    }

    @Test func `A recipe is known by what it asks, not by its name`() async throws {
        try await withScene { scene in
            var renamed = Scene.recipe(prompt: "Describe it.")
            renamed.model = "stork"
            let known = try await scene.ledger.recipe(renamed)
            #expect(known == scene.recipe)
            var warmer = renamed
            warmer.settings = ["seed": 8]
            #expect(try await scene.ledger.recipe(warmer) != scene.recipe)
        }
    }
}

extension Scene {
    /// Brings a picture that was just listed to a status, the way a run or a person would.
    func bring(_ id: PictureRecord.ID, to status: PictureStatus) async throws {
        let failure = Failure(kind: "too_slow", message: "It took too long.")
        switch status {
        case .unchecked: break
        case .missing: try await ledger.settle(id)
        case .failed:
            try await ledger.recordFailure(of: id, failure, retryAt: Timestamp(milliseconds: 1), run: nil)
        case .parked: try await ledger.recordFailure(of: id, failure, retryAt: nil, run: nil)
        case .draft:
            let draft = NewDescription(alt: Self.heron, origin: .ai, model: "heron", recipeID: recipe, confidence: 0.5)
            try await ledger.saveDraft(draft, of: id, run: nil)
        case .published: try await publish(of: id)
        case .accepted:
            try await publish(of: id)
            let current = try #require(try await picture(id).currentID)
            try await ledger.recordAcceptance(of: current, by: "ann")
        case .human: try await publish(of: id, origin: .human)
        case .decorative: try await publish(.decorative, of: id)
        case .removed:
            try await ledger.recordFound(.missing, of: id, kind: .removed, origin: .human, run: nil)
        case .conflict: try await ledger.recordConflict(of: id, reason: "changed", run: nil)
        case .gone: try await ledger.recordGone(id, message: "It is not there.", run: nil)
        }
    }
}
