import AltText
import AltTextModels
import AltTextTesting
import Testing

/// Answers replayed from a file.
struct RecordedTests {
    private let text =
        #"{"results": [{"image": "photos/heron.png", "captions": {"heron": "A grey heron.", "egret": "An egret."}}]}"#

    private func model(_ id: String, folder: String?) -> Model {
        var model = Model(name: "heron", description: "Heron", date: "2026", backend: .recorded, id: id)
        model.folder = folder
        return model
    }

    @Test func `An answer is that of the model's own name, read against the folder of its entry`() async throws {
        try await withScratchFolder { folder in
            try folder.write(text, to: "answers/may.json")
            try await withClient(isLocalOnly: true) { client in
                for model in [
                    model("answers/may.json", folder: folder.path),
                    model(folder.path(of: "answers/may.json"), folder: "/nowhere"),
                ] {
                    #expect(await client.readiness(of: model) == .ready)
                    #expect(await client.result(from: model).value?.text == "A grey heron.")
                    #expect(await !client.isRemote(model))
                }
            }
        }
    }

    @Test func `A picture without a recorded answer is told, and so is a file that is none`() async throws {
        try await withScratchFolder { folder in
            try folder.write(text, to: "may.json")
            try folder.write("{}", to: "empty.json")
            try await withClient { client in
                var question = Question.heron()
                question.pictureName = "egret.png"
                let missing = await client.result(question, from: model("may.json", folder: folder.path)).failure
                let empty = await client.result(from: model("empty.json", folder: folder.path)).failure
                let nowhere = await client.result(from: model("june.json", folder: folder.path)).failure
                #expect(
                    [missing, empty, nowhere].map { $0?.kind } == [
                        "no_recorded_answer", "unreadable_answer", "not_reachable",
                    ])
                #expect([missing, empty, nowhere].allSatisfy { $0?.isWellWorded == true })
                #expect(await client.readiness(of: model("june.json", folder: folder.path)).error == nowhere)
            }
        }
    }
}
