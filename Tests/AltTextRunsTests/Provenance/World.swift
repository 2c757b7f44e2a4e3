import AltText
import AltTextGalleries
import AltTextLedger
import AltTextModels
import AltTextPictures
import AltTextRuns
import AltTextTesting
import Synchronization
import Testing

/// The real things: a gallery, a ledger and runs with recorded answers.
final class World {
    let gallery: FakeGallery
    private let ledger: Ledger
    private let record: GalleryRecord
    private let models: [String: Model]
    private let client: ModelClient
    private let preparer: PicturePreparer
    private var runs: [RunRecord.ID] = []
    private var pictures: [PictureRecord.ID] = []
    private var file: [Int] = []

    init(
        _ expectation: Expectation, in folder: ScratchFolder, client: ModelClient, preparer: PicturePreparer
    ) async throws {
        gallery = FakeGallery(
            expectation.pictures.enumerated().map {
                (Self.name($0), FakeGallery.Picture(bytes: Self.bytes($1.file), alt: $1.place))
            }, keeping: expectation.keeping, holdsDecorative: expectation.holdsDecorative)
        file = expectation.pictures.map(\.file)
        ledger = try await Ledger.open(path: folder.path(of: "ledger.sqlite"))
        record = try await ledger.gallery(gallery.id)
        models = try Self.models(in: folder, pictures: expectation.pictures.count)
        (self.client, self.preparer) = (client, preparer)
        let listings = expectation.pictures.indices.map { PictureListing(id: PictureID(Self.name($0)), stamp: "1") }
        _ = try await ledger.enlist(listings, in: record.id)
        for listing in listings {
            pictures.append(try #require(try await ledger.picture(listing.id, in: record.id)).id)
        }
    }

    func close() throws { try ledger.close() }

    /// Takes a step.
    func take(_ step: Step) async throws {
        switch step {
        case .run(let model, let isUpgrade, let isRechecking, let isLenient, let raced):
            try await run(model, isUpgrade, isRechecking, isLenient, raced)
        case .set(let alt, let picture): try await set(alt, picture)
        case .confirm(let picture):
            if let current = try await texts(picture).current { try await set(current.alt, picture) }
        case .accept(let picture):
            if let current = try await texts(picture).current, current.origin == .ai {
                try await ledger.recordAcceptance(of: current.id, by: "ann")
            }
        case .edit(let alt, let picture):
            gallery.edit(Self.name(picture), to: alt)
            if gallery.textKeeping == .ledger { replace(picture) }
        case .replace(let picture): replace(picture)
        case .undo(let picture):
            guard let write = try await ledger.undoableWrite(of: pictures[picture]) else { return }
            _ = try await Undo(ledger: ledger, gallery: gallery).undo(write, by: "ann")
        case .undoRun(let run):
            guard runs.indices.contains(run) else { return }
            try await Undo(ledger: ledger, gallery: gallery).undo(run: runs[run], by: "ann", as: nil) { _ in true }
        }
    }

    private func run(
        _ model: String, _ isUpgrade: Bool, _ isRechecking: Bool, _ isLenient: Bool, _ raced: Int?
    ) async throws {
        var options = RunOptions()
        options.rule.upgrade = isUpgrade ? .outdated : .none
        options.rule.isRechecking = isRechecking
        if isLenient { options.minimumConfidence = 0 }
        // Where somebody edits between the last look and the write, once.
        let isRaced = Mutex(raced)
        gallery.follow { [gallery] act, picture, _ in
            let raced = isRaced.withLock { raced -> Int? in
                guard act == .write, let index = raced, Self.name(index) == picture else { return nil }
                raced = nil
                return index
            }
            if let raced { gallery.edit(picture, to: Expectation.race(raced)) }
            return nil
        }
        let written = gallery.writings.count
        let summary = try await GalleryRun(
            ledger: ledger, gallery: gallery, models: [try #require(models[model])], wording: Wording(),
            client: client, preparer: preparer, options: options
        ).perform(process: "test:1")
        gallery.follow { _, _, _ in nil }
        runs.append(summary.run)
        #expect(summary.stop == nil && summary.progress.failures == 0)
        // The first promise, said without any model of what ought to be.
        for writing in gallery.writings.dropFirst(written) {
            #expect(writing.before.words?.contains("person") != true, "a run wrote over \(writing.before)")
        }
    }

    private func set(_ alt: AlternativeText, _ picture: Int) async throws {
        let outcome = try await HumanEdit(ledger: ledger, gallery: gallery).set(alt, of: pictures[picture], by: "ann")
        #expect([.written, .accepted, .unchanged].contains(outcome))
    }

    private func replace(_ picture: Int) {
        file[picture] += 100
        let alt = gallery.alt(of: Self.name(picture)) ?? .missing
        gallery.put(Self.name(picture), .init(bytes: Self.bytes(file[picture]), alt: alt, stamp: "\(file[picture])"))
    }

    private func texts(_ picture: Int) async throws -> Ledger.PictureTexts {
        try #require(try await ledger.texts(of: pictures[picture]))
    }

    static func name(_ picture: Int) -> String { "\(picture).png" }

    private static func bytes(_ file: Int) -> [UInt8] {
        PictureFixture.noise(width: 8, height: 8, seed: UInt64(file))
    }

    private static func models(in folder: ScratchFolder, pictures: Int) throws -> [String: Model] {
        var models: [String: Model] = [:]
        for name in ["a", "b"] {
            let answers = (0..<pictures).map { picture -> JSONValue in
                let answer = Expectation.answer(name, picture).raw
                return ["image": .string(self.name(picture)), "captions": [name: .string(answer)]]
            }
            let path = try folder.write(answers.map(\.text).joined(separator: "\n"), to: "\(name).jsonl")
            models[name] = Model(name: name, description: "Recorded", date: "2026", backend: .recorded, id: path)
        }
        return models
    }
}

// MARK: - Comparing

extension World {
    /// What is not as it must be; nothing where all is well.
    func differences(from expectation: Expectation) async throws -> [String] {
        var differences = try await ledger.check()
        for (index, expected) in expectation.pictures.enumerated() {
            func differ(_ what: String, _ have: Any?, _ want: Any?) {
                let (have, want) = (have.map { "\($0)" } ?? "nothing", want.map { "\($0)" } ?? "nothing")
                if have != want { differences.append("picture \(index): \(what) is \(have), not \(want)") }
            }
            let texts = try await texts(index)
            let known = try await ledger.knownText(of: texts.picture)
            differ("the text in its place", gallery.alt(of: Self.name(index)), expected.place)
            differ("the known text", known?.alt, expected.known?.alt)
            differ("its origin", known?.origin, expected.known?.origin)
            differ("its model", texts.current?.model, expected.known?.model)
            differ("its draft", texts.draft?.alt, expected.draft?.alt)
            let isAccepted = expected.known.map { expectation.accepted.contains($0.serial) }
            differ("its acceptance", known?.isReviewed, isAccepted)
            // The third promise.
            for text in [texts.current, texts.draft].compactMap(\.self) where text.origin == .ai {
                if text.model == nil || text.recipeID == nil || text.captionID == nil || text.runID == nil {
                    differences.append("picture \(index): nobody can say where \(text.alt) comes from")
                }
            }
        }
        return differences
    }

    /// Questions that were asked twice: the second promise.
    func repeatedQuestions() async throws -> [String] {
        var counts: [String: Int] = [:]
        for picture in pictures {
            for caption in try #require(try await ledger.history(of: picture)).captions {
                counts["\(caption.recipeID) about \(caption.answer.pictureDigest)", default: 0] += 1
            }
        }
        return counts.filter { $0.value > 1 }.map(\.key)
    }
}
