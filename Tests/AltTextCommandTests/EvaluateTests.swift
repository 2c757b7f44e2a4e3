import AltText
import AltTextLedger
import AltTextTesting
import Testing

@Suite struct EvaluateTests {
    private static let answers = """
        {"answers": [
          {"picture": "1.jpg", "model": "a", "text": "A heron on a jetty.", "grade": "A"},
          {"picture": "1.jpg", "model": "b", "text": "A guitar.", "grade": "F"},
          {"picture": "2.jpg", "model": "a", "text": "Two boats on a lake.", "grade": "B"},
          {"picture": "2.jpg", "model": "b", "text": "A boat.", "grade": null}
        ]}
        """

    @Test func `Graded answers give a table of models, and a proof`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.answers, to: "results.json")
            let json = try await program.run("evaluate", "results.json", "--leave-one-out", "--json").json
            #expect(json["models"]?[0]?["model"] == "a")
            #expect(json["models"]?[0]?["average"] == 4.5)
            #expect(json["leave_one_out"]?["answers"] == 3)
            #expect(json["leave_one_out"]?["agreement"]?["auroc_d_or_worse"] != nil)
            #expect(json["leave_one_out"]?["with_record"]?["spearman"] != nil)
        }
    }

    @Test func `Grades of a person are taken in, and a report is written`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.answers, to: "results.json")
            try program.folder.write("picture,model,grade\n2.jpg,b,D\n", to: "mine.csv")
            try program.folder.write("1.jpg:\n  things: [heron, jetty]\n", to: "rubric.yaml")
            let outcome = try await program.run("evaluate", "results.json", "--grades", "mine.csv", "--report", "out")
            #expect(outcome.status == 0)
            #expect(try outcome.json["people"]?["answers"] == 4)
            let page = String(decoding: try program.folder.read("out/index.html"), as: UTF8.self)
            #expect(page.contains("<h1>"))
            let markdown = String(decoding: try program.folder.read("out/report.md"), as: UTF8.self)
            #expect(markdown.contains("# How well"))
            let again = try await program.run("evaluate", "out/results.json", "--json")
            #expect(try again.json["people"]?["answers"] == 4)
        }
    }

    @Test func `What reviewers decided is told from the ledger, and nothing where nobody decided`() async throws {
        try await withProgram { program in
            let missing = try await program.run("evaluate", "--decisions", "--ledger", "none.sqlite")
            #expect(missing.status == 2)
            let ledger = try await Ledger.open(path: program.folder.path(of: "ledger.sqlite"))
            let gallery = try await ledger.gallery(GalleryID(kind: .folder, place: "/photos"))
            _ = try await ledger.enlist([PictureListing(id: PictureID("a.jpg"))], in: gallery.id)
            let picture = try #require(try await ledger.picture(PictureID("a.jpg"), in: gallery.id))
            let nothing = try await program.run("evaluate", "--decisions", "--ledger", "ledger.sqlite").json
            #expect(nothing["decisions"] == 0)
            try await ledger.saveDraft(
                NewDescription(alt: .text("A heron."), origin: .ai, model: "a", confidence: 0.8, estimate: 0.85),
                of: picture.id, run: nil)
            let draft = try #require(try await ledger.picture(picture.id)?.draftID)
            try await ledger.recordAcceptance(of: draft, by: "ann")
            try ledger.close()
            let json = try await program.run("evaluate", "--decisions", "--ledger", "ledger.sqlite").json
            #expect(json["decisions"] == 1)
            #expect(json["bands"]?[0]?["confidence"] == 0.85)
            #expect(json["models"]?["a"]?["judgements"] == 1)
        }
    }

    @Test(arguments: [["evaluate"], ["evaluate", "results.json", "--decisions"]])
    func `Either answers or decisions are evaluated`(arguments: [String]) async throws {
        try await withProgram { program in
            let outcome = try await program.run(arguments)
            #expect(outcome.status == 64)
            #expect(outcome.complaints.contains("--decisions"))
        }
    }

    @Test func `A folder is described by each model in turn, and judged by another`() async throws {
        let server = FakeOpenAI(models: [
            .init("a", answer: "A heron on a jetty."), .init("b", answer: "A grey bird."),
            .init("judge", answer: "Grade: B"),
        ])
        try await withFakeServer(server) { server in
            try await withProgram { program in
                try program.writeModels(["a", "b", "judge"], at: server)
                try program.folder.write(Program.photo, to: "photos/1.png")
                try program.folder.write(Program.photo, to: "photos/2.png")
                let outcome = try await program.run(
                    "evaluate", "photos", "--models", "a", "b", "--judge", "judge", "--json")
                #expect(outcome.status == 0, "\(outcome.complaints)")
                let json = try outcome.json
                #expect(json["pictures"] == 2)
                #expect(json["answers"]?[0]?["picture"] == "1.png")
                #expect(json["answers"]?[3]?["text"] == "A grey bird.")
                #expect(json["judge"]?["failures"] == 0)
                #expect(json["judge"]?["grades"]?[3]?["grade"] == "B")
            }
        }
    }

    @Test(arguments: [
        (["evaluate", "none.json"], "cannot be read"), (["evaluate", "bad.json"], "no JSON"),
        (["evaluate", "results.json", "--models", "a"], "need a folder"), (["evaluate", "photos"], "no pictures"),
        (["evaluate", "results.json", "--rubric", "bad.json"], "rubric"),
        (["evaluate", "results.json", "--grades", "bad.json"], "columns"),
    ])
    func `What cannot be evaluated says why`(arguments: [String], words: String) async throws {
        try await withProgram { program in
            try program.folder.write(Self.answers, to: "results.json")
            try program.folder.write("{\"answers\": [", to: "bad.json")
            try program.folder.write("", to: "photos/notes.txt")
            let outcome = try await program.run(arguments)
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains(words), "\(outcome.complaints)")
        }
    }

    @Test func `A model writes one caption from all, and the best stands in where it invents`() async throws {
        let server = FakeOpenAI(models: [
            .init("a", answer: "A guitar beside candles."), .init("b", answer: "Candles on a wooden table."),
            .init("honest", answer: "A guitar and candles on a wooden table."),
            .init("inventive", answer: "A guitar and six candles on a balcony."),
        ])
        try await withFakeServer(server) { server in
            try await withProgram { program in
                try program.writeModels(["a", "b", "honest", "inventive"], at: server)
                for name in ["one.png", "two.png"] { try program.folder.write(Program.photo, to: name) }
                let written = try await program.run(
                    "caption", "one.png", "two.png", "--model", "a", "b", "--writer", "honest", "--details")
                let results = try #require(written.json["results"]?.array)
                #expect(results.count == 2)
                for result in results {
                    let combined = result["combined"]
                    #expect(combined?["caption"] == "A guitar and candles on a wooden table.")
                    #expect(combined?["model"] == "honest")
                    #expect(combined?["written"] == true)
                    #expect(combined?["effort"]?["input_tokens"] != nil)
                    #expect(result["captions"]?["honest"] == nil)
                }
                let questions = try server.requests.filter { $0.method == "POST" }.map { try $0.json() }
                    .filter { $0["model"] == "honest" }
                #expect(questions.count == 2)
                let words = questions.first?["messages"]?.array?.last?["content"]?.array?.first?["text"]?.string ?? ""
                #expect(words.contains("Description 1: A guitar beside candles."))
                #expect(words.contains("Description 2: Candles on a wooden table."))

                let invented = try await program.run(
                    "caption", "one.png", "--model", "a", "b", "--writer", "inventive")
                #expect(invented.status == 0)
                let picked = try invented.json["combined"]
                #expect(picked?["model"] != "inventive")
                #expect(picked?["not_written"]?["kind"] == "unfounded")

                let unknown = try await program.run("caption", "one.png", "--model", "a", "b", "--writer", "nobody")
                #expect(unknown.status == 1 && unknown.complaints.contains("nobody"))
                let unwritten = try unknown.json
                #expect(unwritten["combined"]?["not_written"]?["kind"] == "unknown_model")
                #expect(unwritten["captions"]?["a"] == "A guitar beside candles.")
            }
        }
    }

    @Test func `A dry run counts the model that is to write, with answers of the usual length`() async throws {
        let server = FakeOpenAI(models: [.init("a"), .init("b"), .init("c")])
        try await withFakeServer(server) { server in
            try await withProgram { program in
                try program.writeModels(["a", "b", "c"], at: server)
                try program.folder.write(Program.photo, to: "photo.png")
                let call = ["caption", "photo.png", "--dry-run", "--writer", "c", "--model", "a"]
                let outcome = try await program.run(call + ["b"])
                let plan = try outcome.json
                let tokens = try #require(plan["plan"]?["a"]?["text_tokens"]?.integer)
                let toWrite = try #require(plan["writer"]?["plan"]?["text_tokens"]?.integer)
                #expect(plan["writer"]?["model"] == "c" && toWrite > tokens + 100)
                #expect(outcome.complaints.contains("c: 1 picture"))
                // One answer is not written anew.
                #expect(try await program.run(call).json["writer"] == nil)
                #expect(!server.requests.contains { $0.method == "POST" })
            }
        }
    }

    @Test func `With --local-only no writer elsewhere is asked`() async throws {
        let server = FakeOpenAI(models: [.init("a", answer: "Candles."), .init("b", answer: "Two candles.")])
        try await withFakeServer(server) { server in
            try await withProgram { program in
                try program.writeModels(["a", "b"], at: server)
                try program.folder.write(Program.photo, to: "photo.png")
                let outcome = try await program.run(
                    "caption", "photo.png", "--model", "a", "b", "--writer", "gpt-4o", "--local-only")
                #expect(outcome.status == 1)
                #expect(try outcome.json["combined"]?["not_written"]?["kind"] == "remote_refused")
                #expect(try outcome.json["captions"]?["a"] == "Candles.")
            }
        }
    }

    @Test func `Captions are combined into the one that can be trusted most`() async throws {
        let server = FakeOpenAI(models: [
            .init("a", answer: "A guitar beside candles."), .init("b", answer: "Candles on a wooden table."),
            .init("c", answer: "Two candles on a wooden table."),
        ])
        try await withFakeServer(server) { server in
            try await withProgram { program in
                try program.writeModels(["a", "b", "c"], at: server)
                try program.folder.write(Program.photo, to: "photo.png")
                let combined = try await program.run("caption", "photo.png", "--model", "a", "b", "c", "--combine")
                    .json["combined"]
                #expect(combined?["caption"] == "Candles on a wooden table.")
                #expect(combined?["model"] == "b")
                #expect((combined?["confidence"]?.number ?? 0) > 0.5)
                #expect(combined?["reasons"]?[0]?["signal"] == "agreement")
            }
        }
    }
}
