import AltText
import AltTextTesting
import Testing

@Suite struct LintCommandTests {
    private func codes(_ value: JSONValue?) -> [String] {
        value?["findings"]?.array?.compactMap { $0["code"]?.string } ?? []
    }

    @Test func `A text as an argument gets its findings, and the status says that there are some`() async throws {
        try await withProgram { program in
            let outcome = try await program.run("lint", "Image of IMG_2041.jpg", "A heron stands on a jetty.")
            #expect(outcome.status == 1)
            let results = try outcome.json["results"]
            #expect(codes(results?[0]) == ["redundant_prefix", "file_name", "no_final_stop"])
            #expect(results?[0]?["findings"]?[1]?["words"] == "IMG_2041.jpg")
            #expect(results?[0]?["findings"]?[1]?["start"] == 9)
            #expect(results?[0]?["findings"]?[1]?["source"] == "WCAG F30")
            #expect(codes(results?[1]) == [])
            #expect(try outcome.json["summary"] == ["texts": 2, "errors": 1, "warnings": 1, "notes": 1])
        }
    }

    @Test(
        arguments: [
            (["A heron stands on a jetty."], 0), (["A heron stands on a jetty"], 0), (["Image"], 1), ([""], 1),
            (["Een man op een fiets langs de gracht.", "--language", "en"], 1),
            (["Een man op een fiets langs de gracht.", "--language", "nl"], 0),
            (["A heron stands on a jetty.", "--max-length", "20"], 1), ([], 64), (["-", "x"], 64),
            (["x", "--jsonl"], 64),
            (["x", "--ledger", "y"], 64), (["x", "--language", "no tag"], 64), (["x", "--max-length", "0"], 64),
            (["--ledger", "none.sqlite"], 2), (["x", "--context", "none.html"], 2),
        ] as [([String], Int32)])
    func `The status says how it went`(arguments: [String], status: Int32) async throws {
        try await withProgram { program in
            let outcome = try await program.run(["lint"] + arguments)
            #expect(outcome.status == status)
            #expect((status > 1) == !outcome.complaints.isEmpty)
        }
    }

    @Test func `Standard input has a text a line, and an empty line is a text that is missing`() async throws {
        try await withProgram { program in
            let input = "\u{FEFF}A heron stands on a jetty.\r\n\nA heron stands on a jetty.\nA heron stands on a jetty."
            let outcome = try await program.run(["lint", "-"], input: Array(input.utf8))
            let results = try outcome.json["results"]
            #expect(results?.array?.map { codes($0) } == [[], ["missing"], [], ["same_as_previous"]])
            #expect(results?[3]?["line"] == 4)
        }
    }

    @Test func `A line that cannot be read is said with its number, and the others are linted`() async throws {
        try await withProgram { program in
            let lines = [
                #"{"alt": "A heron stands on a jetty.", "id": "a"}"#, "no JSON", "", "{\"alt\": \"\u{0}",
                #"{"x": 1}"#, #"{"captions": {"a": "Image", "b": "A heron."}, "image": "b.jpg"}"#,
            ]
            var input = Array(lines.joined(separator: "\n").utf8)
            input += [0x0A, 0xFF, 0xFE, 0x0A]
            let outcome = try await program.run(["lint", "-", "--jsonl"], input: input)
            #expect(outcome.status == 1)
            #expect(try outcome.json["problems"]?.array?.compactMap { $0["line"]?.integer } == [2, 4, 5, 7])
            #expect(try outcome.json["results"]?.array?.map { codes($0) } == [[], ["placeholder"], []])
            #expect(outcome.complaints.contains("line 7 is not UTF-8"))
        }
    }

    @Test(arguments: ["", "\u{0}", "{", "[]\n[]"])
    func `Where nothing can be read, nothing was linted`(input: String) async throws {
        try await withProgram { program in
            let outcome = try await program.run(["lint", "-", "--jsonl"], input: Array(input.utf8))
            #expect(outcome.status == 2)
            #expect(try outcome.json["results"] == [])
            #expect(!outcome.complaints.isEmpty)
        }
    }

    @Test func `What a page says already is not said again`() async throws {
        try await withProgram { program in
            try program.folder.write(
                "<h1>Birds</h1><figcaption>A heron on a <i>jetty</i></figcaption><a>Read on</a>", to: "page.html")
            let outcome = try await program.run(
                "lint", "A heron on a jetty.", "Birds.", "Read on.", "A heron.", "--context", "page.html")
            #expect(
                try outcome.json["results"]?.array?.map { codes($0).filter { $0.hasPrefix("same") } }
                    == [["same_as_caption"], ["same_as_heading"], ["same_as_link"], []])
        }
    }

    @Test func `The documentation lists every rule with its severity and source`() throws {
        let rows = try Repository.text("docs/lint.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
        let documented = Set(rows.map { $0.split(separator: " | ").prefix(3).joined(separator: " | ") })
        #expect(
            documented == Set(LintRule.allCases.map { "| `\($0.rawValue)` | \($0.severity.rawValue) | \($0.source)" }))
    }

    @Test func `The texts in place in a ledger are linted`() async throws {
        try await withPhotoFolder(count: 2) { photos in
            _ = try await photos.command("set", "photos/0.png", "Image of a heron.")
            _ = try await photos.command("set", "photos/1.png", "--decorative")
            let path = try #require(try await photos.command("status").json["ledger"]?.string)
            let outcome = try await photos.command("lint", "--ledger", path)
            #expect(outcome.status == 1)
            let results = try outcome.json["results"]
            #expect(results?.array?.count == 2)
            #expect(results?[0]?["picture"] == "0.png")
            #expect(codes(results?[0]) == ["redundant_prefix"])
            #expect(results?[1]?["decorative"] == true)
        }
    }
}
