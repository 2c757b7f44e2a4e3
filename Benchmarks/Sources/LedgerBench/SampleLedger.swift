import AltText
import AltTextLedger

/// A ledger of a hundred pictures as runs leave it: 90 described and published, 5 drafts, 2 failed, 3 not looked at yet.
///
/// `bench/ledger.py` multiplies it: what a run records in an hour takes seconds that way, and is the same row by row.
struct SampleLedger {
    let ledger: Ledger

    static let gallery = GalleryID(kind: .folder, place: "/home/ann/Photos")
    static let count = 100

    func fill() async throws {
        let gallery = try await ledger.gallery(Self.gallery)
        let recipe = try await ledger.recipe(
            Recipe(
                model: "qwen2.5vl-7b", backend: "ollama", backendModel: "qwen2.5vl:7b", settings: ["seed": 7],
                systemPrompt: "You write alt text.", prompt: "Describe this picture for somebody who cannot see it."))
        let run = try await ledger.beginRun(in: gallery.id, command: "run", options: [:], process: "bench:1")
        _ = try await ledger.enlist(
            (0..<Self.count).map(listing), in: gallery.id, for: .init(run: run, rule: WorkRule(upgrade: .outdated)))
        for (number, texts) in try await ledger.pictures(in: gallery.id, limit: Self.count).enumerated() {
            try await describe(texts.picture, number: number, recipe: recipe, run: run)
        }
        try await ledger.endRun(run, .finished)
    }

    private func listing(_ number: Int) -> PictureListing {
        PictureListing(
            id: PictureID("2019/2019-08-14 Isle of Skye/IMG_\(1000 + number).jpg"), stamp: "3481225-1565771523\(number)"
        )
    }

    private func describe(
        _ picture: PictureRecord, number: Int, recipe: Recipe.ID, run: RunRecord.ID
    ) async throws {
        if number >= 97 { return }
        if number >= 95 {
            let failure = Failure(
                kind: "too_slow",
                message: "qwen2.5vl-7b did not answer within 120 s. Raise its timeout, or use a smaller model.")
            return try await ledger.recordFailure(of: picture.id, failure, retryAt: nil, run: run)
        }
        let words =
            "A grey heron stands on a wooden jetty at low tide, with fishing boats and the hills of Skye behind it (\(number))."
        let caption = try await ledger.record(
            NewCaption(
                pictureDigest: digest(number), requestDigest: digest(number + 7),
                context:
                    "Folder: 2019-08-14 Isle of Skye\nFile: IMG_\(1000 + number).jpg\nTaken: 14 August 2019",
                raw: words,
                finish: .complete, servedModel: "qwen2.5vl:7b", inputTokens: 1247, outputTokens: 31, dollars: 0,
                duration: .milliseconds(2345), probability: 0.87),
            for: picture.id, recipe: recipe, run: run)
        let description = NewDescription(
            alt: .text(words), origin: .ai, captionID: caption, model: "qwen2.5vl-7b", recipeID: recipe,
            confidence: number >= 90 ? 0.5 : 0.93)
        if number >= 90 { return try await ledger.saveDraft(description, of: picture.id, run: run) }
        let write = Ledger.PlannedWrite(.new(description), before: .missing, expecting: nil)
        try await ledger.publish(write, of: picture.id, run: run)
    }

    private func digest(_ number: Int) -> String {
        TokenRecord.digest(of: "\(number)")
    }
}
