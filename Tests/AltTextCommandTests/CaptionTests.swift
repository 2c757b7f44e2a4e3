import AltTextTesting
import Testing

@Suite struct CaptionTests {
    private static let heron = FakeOpenAI(models: [
        .init("a", answer: "This is an image of a heron on a jetty"), .init("b", answer: "**A grey bird.**"),
    ])

    @Test func `One picture and two models give one object, in the order that was asked for`() async throws {
        try await withFakeServer(Self.heron) { server in
            try await withProgram { program in
                try program.writeModels(["a", "b"], at: server)
                try program.folder.write(Program.photo, to: "photo.png")
                let outcome = try await program.run("caption", "photo.png", "--model", "b", "a")
                #expect(outcome.status == 0)
                #expect(
                    outcome.output
                        == #"{"image":"photo.png","captions":{"b":"A grey bird.","a":"A heron on a jetty."}}"# + "\n")
                #expect(outcome.complaints.isEmpty)
            }
        }
    }

    @Test func `Without a model, the first that is ready answers and is named`() async throws {
        try await withFakeServer(Self.heron) { server in
            try await withProgram { program in
                try program.writeModels(["a"], at: server)
                try program.folder.write(Program.photo, to: "photo.png")
                let outcome = try await program.run("caption", "photo.png")
                #expect(try outcome.json["captions"]?["a"] == "A heron on a jetty.")
                #expect(outcome.complaints.contains("Using a"))
            }
        }
    }

    @Test func `With time and details each caption becomes an object`() async throws {
        try await withFakeServer(Self.heron) { server in
            try await withProgram { program in
                try program.writeModels(["a"], at: server, more: "    price: {input: 2, output: 10}")
                try program.folder.write(Program.photo, to: "photo.png")
                let caption = try await program.run("caption", "photo.png", "--time", "--details").json["captions"]?[
                    "a"]
                #expect(caption?["caption"] == "A heron on a jetty.")
                #expect((caption?["time"]?.number ?? 0) > 0)
                #expect((caption?["input_tokens"]?.number ?? 0) > 64)
                #expect((caption?["cost_usd"]?.number ?? 0) > 0)
            }
        }
    }

    @Test func `The untouched answer can be had`() async throws {
        try await withFakeServer(Self.heron) { server in
            try await withProgram { program in
                try program.writeModels(["a", "b"], at: server)
                try program.folder.write(Program.photo, to: "photo.png")
                let captions = try await program.run("caption", "photo.png", "--model", "b", "--raw").json["captions"]
                #expect(captions?["b"] == "**A grey bird.**")
            }
        }
    }

    @Test func `Several pictures come in a list, in the order that was asked for`() async throws {
        try await withFakeServer(Self.heron) { server in
            try await withProgram { program in
                try program.writeModels(["a"], at: server)
                let names = (1...5).map { "photo-\($0).png" }
                for name in names { try program.folder.write(Program.photo, to: name) }
                let results =
                    try await program.run(["caption"] + names + ["--model", "a"]).json["results"]?.array ?? []
                #expect(results.map { $0["image"]?.string } == names)
            }
        }
    }

    @Test func `Lines come one a picture, and what fails leaves the others alone`() async throws {
        try await withFakeServer(Self.heron) { server in
            try await withProgram { program in
                try program.writeModels(["a"], at: server)
                try program.folder.write(Program.photo, to: "good.png")
                try program.folder.write("no picture at all", to: "bad.png")
                let outcome = try await program.run(
                    "caption", "good.png", "bad.png", "missing.png", ".", "--model", "nobody", "a", "--jsonl")
                let lines = try outcome.lines
                #expect(outcome.status == 1)
                #expect(lines.count == 4)
                let kinds = lines.reduce(into: [:]) { kinds, line in
                    kinds[line["image"]?.string ?? ""] = line["errors"]?["a"]?["kind"]?.string
                }
                #expect(kinds == ["bad.png": "not_a_picture", "missing.png": "no_such_file", ".": "not_a_file"])
                #expect(lines.allSatisfy { $0["errors"]?["nobody"]?["kind"] == "unknown_model" })
                #expect(lines.contains { $0["captions"]?["a"] == "A heron on a jetty." })
                #expect(outcome.complaints.contains("alttext: missing.png: There is no file missing.png."))
                #expect(outcome.complaints.contains("nobody: There is no model \"nobody\"."))
            }
        }
    }

    @Test func `When nothing can be done the status says so`() async throws {
        try await withProgram { program in
            try program.folder.write(Program.photo, to: "photo.png")
            let outcome = try await program.run("caption", "photo.png", "--model", "gemma4", "--json")
            #expect(outcome.status == 2)
            #expect(try outcome.json["captions"] == [:])
            #expect(try outcome.json["errors"]?["gemma4"]?["kind"] == "not_reachable")
            #expect(outcome.complaints.contains("ollama serve"))
        }
    }

    @Test func `A name that is nearly right gets the right one`() async throws {
        try await withProgram { program in
            try program.folder.write(Program.photo, to: "photo.png")
            let outcome = try await program.run("caption", "photo.png", "--model", "claude-haikku")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("Did you mean claude-haiku"))
        }
    }

    @Test(arguments: [
        [], ["photo.png", "--language", "not a tag"], ["photo.png", "--length", "5"],
        ["photo.png", "--concurrency", "0"],
        ["-", "-"], ["photo.png", "--nonsense"],
    ])
    func `Wrong usage ends with 64 and a word about it`(arguments: [String]) async throws {
        try await withProgram { program in
            let outcome = try await program.run(["caption"] + arguments)
            #expect(outcome.status == 64)
            #expect(outcome.output.isEmpty)
            #expect(!outcome.complaints.isEmpty)
        }
    }

    @Test func `Context, language and length reach the model as data`() async throws {
        try await withFakeServer(Self.heron) { server in
            try await withProgram { program in
                try program.writeModels(["a"], at: server)
                try program.folder.write(Program.photo, to: "photo.png")
                _ = try await program.run(
                    "caption", "photo.png", "--context", "Location: Glencoe, Scotland", "--language", "nl", "--length",
                    "90")
                let asked = try #require(server.requests.last { $0.method == "POST" }).json()
                let prompt = asked["messages"]?.array?.last?["content"]?.array?.first?["text"]?.string ?? ""
                #expect(prompt.contains("Location: Glencoe, Scotland"))
                #expect(prompt.contains("Dutch"))
                #expect(prompt.contains("90"))
            }
        }
    }

    @Test func `A picture can come from standard input and from a URL`() async throws {
        let site = FakePictureSite(["/a.png": .picture(Program.photo)])
        try await withFakeServer(Self.heron) { server in
            try await withFakeServer(site) { site in
                try await withProgram { program in
                    try program.writeModels(["a"], at: server)
                    let url = "\(site.baseURL)/a.png"
                    let outcome = try await program.run(["caption", url, "-", "--model", "a"], input: Program.photo)
                    let results = try outcome.json["results"]?.array ?? []
                    #expect(results.map { $0["image"]?.string } == [url, "-"])
                    #expect(results.allSatisfy { $0["captions"]?["a"] == "A heron on a jetty." })
                }
            }
        }
    }

    @Test func `A dry run says what would be sent and sends nothing`() async throws {
        try await withFakeServer(Self.heron) { server in
            try await withProgram { program in
                try program.writeModels(
                    ["a"], at: server, more: "    price: {input: 2, output: 10}\n    image_tokens: openai-4o")
                try program.folder.write(Program.photo, to: "photo.png")
                let outcome = try await program.run("caption", "photo.png", "--model", "a", "gpt-4o", "--dry-run")
                let plan = try outcome.json["plan"]
                #expect(outcome.status == 0)
                #expect(plan?["a"]?["width"] == 320)
                #expect(plan?["a"]?["remote"] == false)
                #expect(plan?["gpt-4o"]?["remote"] == true)
                #expect((plan?["gpt-4o"]?["cost_usd"]?.number ?? 0) > 0)
                #expect(server.requests.isEmpty)
            }
        }
    }

    @Test func `Local only refuses what would leave the machine, and says where it would go`() async throws {
        try await withProgram { program in
            var program = program
            program.environment["OPENAI_API_KEY"] = "sk-test-0123456789"
            try program.folder.write(Program.photo, to: "photo.png")
            let outcome = try await program.run("caption", "photo.png", "--model", "gpt-4o", "--local-only")
            #expect(outcome.status == 2)
            #expect(try outcome.json["errors"]?["gpt-4o"]?["kind"] == "remote_refused")
            #expect(outcome.complaints.contains("api.openai.com"))
            #expect(!outcome.complaints.contains("sk-test"))
        }
    }

    @Test func `A picture that needs no text is decorative, not a failure`() async throws {
        try await withProgram { program in
            try program.folder.write(PictureFixture.png(width: 40, height: 40), to: "spacer.png")
            let outcome = try await program.run("caption", "spacer.png", "--model", "evidence")
            #expect(outcome.status == 0)
            #expect(
                outcome.output == #"{"image":"spacer.png","captions":{"evidence":""},"decorative":["evidence"]}"# + "\n"
            )
        }
    }

    @Test func `A bad file of models gets file, line and what is allowed`() async throws {
        try await withProgram { program in
            try program.folder.write("models:\n  - name: heron\n    promt: Describe.\n", to: "alttext.yaml")
            let outcome = try await program.run("caption", "photo.png")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("alttext.yaml:3"))
            #expect(outcome.complaints.contains("Did you mean \"prompt\"?"))
        }
    }
}

/// Files of notes that go along with pictures.
@Suite struct ContextFileTests {
    @Test func `Notes in a file go to the model like a context`() async throws {
        try await withFakeServer(FakeOpenAI(models: [.init("a", answer: "A heron.")])) { server in
            try await withProgram { program in
                try program.writeModels(["a"], at: server)
                try program.folder.write(Program.photo, to: "heron.png")
                try program.folder.write("A week on Skye.\nWith Anna.\n", to: "notes.md")
                let outcome = try await program.run(
                    "caption", "heron.png", "--context", "Place: Oban", "--context-file", "notes.md")
                #expect(outcome.status == 0)
                let question = try #require(server.requests.first { $0.method == "POST" }).text
                #expect(question.contains("Place: Oban") && question.contains("A week on Skye."))
            }
        }
    }

    @Test(
        arguments: [
            (nil, "cannot be read"), (String(repeating: "a", count: 70 << 10), "no larger than 64 KiB"),
        ] as [(String?, String)])
    func `A file that is no note is refused before anything is asked`(text: String?, words: String) async throws {
        try await withProgram { program in
            try program.folder.write(Program.photo, to: "heron.png")
            if let text { try program.folder.write(text, to: "notes.md") }
            let outcome = try await program.run("caption", "heron.png", "--context-file", "notes.md")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains(words))
        }
    }

    @Test func `An empty note says nothing`() async throws {
        try await withProgram { program in
            try program.folder.write(Program.photo, to: "heron.png")
            try program.folder.write("", to: "notes.md")
            let outcome = try await program.run(
                "caption", "heron.png", "--model", "evidence", "--context-file", "notes.md", "--dry-run")
            #expect(outcome.status == 0, "\(outcome.complaints)")
        }
    }
}
