import AltTextTesting
import CXattr
import Foundation
import Testing

@Suite struct NotesTests {
    @Test(arguments: [
        ("https://docs.google.com/presentation/d/1", "File > Download"), ("none.pptx", "no such file"),
        ("empty.pptx", "no bytes"), ("words.pptx", "not a deck"), ("nothing", "no deck in this folder"),
        ("HTTP://x", "File > Download"), ("link.gslides", "File > Download"),
    ])
    func `what is no deck is told what it is and what to do`(deck: String, words: String) async throws {
        try await withProgram { program in
            try program.folder.write("", to: "empty.pptx")
            try program.folder.write("words", to: "words.pptx")
            try program.folder.write("words", to: "nothing/words.txt")
            try program.folder.write(
                #"{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}"#, to: "link.gslides")

            let outcome = try await program.run("notes", deck)

            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains(words), "\(outcome.complaints)")
            #expect(outcome.output.isEmpty)
        }
    }

    private static let deck = DeckFixture(slides: [.init(), .init(notes: DeckFixture.notes("Slowly."))])
    private static let notes = "=== Slide 2 ===\nSlowly.\n"

    @Test func `notes go to a file beside the deck, and again over that file`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "in/talk.v2.pptx")
            for _ in 0..<2 {
                let outcome = try await program.run("notes", "in/talk.v2.pptx")
                #expect(outcome.status == 0)
                #expect(outcome.complaints == "Extracted 1 slide with notes to in/talk.v2.txt\n")
                #expect(try program.folder.read("in/talk.v2.txt") == Array(Self.notes.utf8))
            }
        }
    }

    @Test func `--stdout prints the notes and writes no file`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")
            #expect(try await program.run("notes", "talk.pptx", "--stdout").output == Self.notes)
            #expect(throws: (any Error).self) { try program.folder.read("talk.txt") }
        }
    }

    @Test(arguments: ["my own words", "=== Slide x ===\n", "=== Slide 2 ===\nSlowly. No!\n"])
    func `a file of somebody's own is replaced only by force`(words: String) async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")
            try program.folder.write(words, to: "talk.txt")

            let refused = try await program.run("notes", "talk.pptx")
            #expect(refused.status == 2)
            #expect(refused.complaints.contains("--force"))
            #expect(try program.folder.read("talk.txt") == Array(words.utf8))

            #expect(try await program.run("notes", "talk.pptx", "--force").status == 0)
            #expect(try program.folder.read("talk.txt") == Array(Self.notes.utf8))
        }
    }

    @Test(arguments: ["text", "json"])
    func `notes that nobody touched are replaced when the deck has changed, edited ones never`(
        format: String
    )
        async throws
    {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")
            #expect(try await program.run("notes", "talk.pptx", "--format", format).status == 0)
            let name = format == "text" ? "talk.txt" : "talk.json"
            let path = program.folder.path(of: name)
            let written = String(decoding: try program.folder.read(name), as: UTF8.self)
            try program.folder.write(
                DeckFixture(slides: [.init(notes: DeckFixture.notes("Quickly."))]).bytes, to: "talk.pptx")

            // In place, as editors do that keep a file's attributes.
            let edited = written.replacing("Slowly", with: "Calmly")
            try Data(edited.utf8).write(to: URL(filePath: path))
            let refused = try await program.run("notes", "talk.pptx", "--format", format)
            #expect(refused.status == 2)
            #expect(try program.folder.read(name) == Array(edited.utf8))

            try Data(written.utf8).write(to: URL(filePath: path))
            let keepsMarks = Self.isMarked(path)
            let replaced = try await program.run("notes", "talk.pptx", "--format", format)
            #expect(replaced.status == (keepsMarks ? 0 : 2))
            #expect(try String(decoding: program.folder.read(name), as: UTF8.self).contains("Quickly") == keepsMarks)
        }
    }

    /// Not every disk keeps extended attributes.
    private static func isMarked(_ path: String) -> Bool {
        #if canImport(Darwin)
            unsafe getxattr(path, "user.alttext.notes", nil, 0, 0, 0) > 0
        #else
            unsafe getxattr(path, "user.alttext.notes", nil, 0) > 0
        #endif
    }

    @Test func `a deck is never replaced by its own notes, nor one deck's notes by another's`() async throws {
        try await withProgram { program in
            for name in ["deck.txt", "talk.pptx", "talk.ppsx"] { try program.folder.write(Self.deck.bytes, to: name) }

            #expect(try await program.run("notes", "deck.txt", "--force").status == 2)
            #expect(try program.folder.read("deck.txt") == Self.deck.bytes)
            let both = try await program.run("notes", "talk.pptx", "talk.ppsx", "--force")
            #expect(both.status == 1)
            #expect(both.complaints.contains("another deck"))
        }
    }

    @Test func `a broken notes page is named, the rest is written, and the status says so`() async throws {
        try await withProgram { program in
            var deck = DeckFixture(slides: [.init(notes: DeckFixture.notes("lost"))] + Self.deck.slides.suffix(1))
            deck.parts["ppt/notesSlides/notesSlide2.xml"] = "<broken"
            try program.folder.write(deck.bytes, to: "talk.pptx")

            let outcome = try await program.run("notes", "talk.pptx")

            #expect(outcome.status == 1)
            #expect(outcome.complaints.contains("talk.pptx: slide 1: "))
            #expect(try program.folder.read("talk.txt") == Array(Self.notes.utf8))
        }
    }

    @Test func `a folder gives its decks and those below, without lock files, hidden ones and other keys`() async throws
    {
        try await withProgram { program in
            for name in ["a/one.pptx", "a/b/two.PPTX", "a/~$one.pptx", "a/.hidden/x.pptx", "a/notes.zip"] {
                try program.folder.write(Self.deck.bytes, to: name)
            }
            try program.folder.write("-----BEGIN PRIVATE KEY-----", to: "a/server.key")

            let outcome = try await program.run("notes", "a", "--stdout")

            #expect(outcome.status == 0, "\(outcome.complaints)")
            #expect(outcome.output == "==> a/b/two.PPTX <==\n\(Self.notes)\n==> a/one.pptx <==\n\(Self.notes)")
        }
    }

    @Test func `a folder without decks, and a deck without the slides asked for, fail`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "a/b.zip")
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")

            #expect(try await program.run("notes", "a").complaints.contains("no deck in this folder"))
            let none = try await program.run("notes", "talk.pptx", "--slides", "3-")
            #expect(none.status == 2)
            #expect(none.complaints.contains("none of its 2 slides"))
        }
    }

    @Test(arguments: [["--slides", "x"], ["--slides", "0"], ["--format", "pdf"], ["--nothing"]])
    func `wrong usage is told apart from decks that fail`(options: [String]) async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")
            #expect(try await program.run(["notes", "talk.pptx"] + options).status == 64)
        }
    }

    @Test func `slides can be chosen, hidden ones left out, and those without notes listed`() async throws {
        try await withProgram { program in
            let hidden = DeckFixture.Slide(notes: DeckFixture.notes("Hidden."), show: #"show="0""#)
            try program.folder.write(DeckFixture(slides: Self.deck.slides + [hidden]).bytes, to: "talk.pptx")
            func output(_ options: String...) async throws -> String {
                try await program.run(["notes", "talk.pptx", "--stdout"] + options).output
            }

            #expect(try await output() == Self.notes + "\n=== Slide 3 ===\nHidden.\n")
            #expect(try await output("--skip-hidden") == Self.notes)
            #expect(try await output("--slides", "3,9") == "=== Slide 3 ===\nHidden.\n")
            #expect(try await output("--slides=-2", "--include-empty") == "=== Slide 1 ===\n\n" + Self.notes)
        }
    }

    @Test func `Markdown is written beside the deck, and again unless somebody edited it`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")
            for _ in 0..<2 {
                #expect(try await program.run("notes", "talk.pptx", "--format", "markdown").status == 0)
            }
            let written = String(decoding: try program.folder.read("talk.md"), as: UTF8.self)
            #expect(written.hasPrefix("# talk\n\n## Slide 2\n\nSlowly.\n\n<!-- Written by alttext notes."))

            let edited = written.replacing("Slowly", with: "Quickly")
            try program.folder.write(edited, to: "talk.md")
            let refused = try await program.run("notes", "talk.pptx", "--format", "markdown")

            #expect(refused.status == 2)
            #expect(refused.complaints.contains("not known to be as AltText wrote it"))
            #expect(try program.folder.read("talk.md") == Array(edited.utf8))
        }
    }

    @Test func `JSON has one shape for any number of decks, and those that failed in it too`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")
            try program.folder.write("", to: "empty.pptx")

            let outcome = try await program.run("notes", "empty.pptx", "talk.pptx", "--format", "json", "--stdout")

            #expect(outcome.status == 1)
            let slide =
                #"{"number":2,"title":null,"hidden":false,"section":null,"text":"Slowly.","#
                + #""notes":[{"text":"Slowly.","level":0,"list":null,"number":null,"runs":[{"text":"Slowly."}]}],"comments":[],"words":1,"minutes":0.01}"#
            let deck =
                #"{"deck":"talk.pptx","format":"pptx","slides_with_notes":1,"words":1,"minutes":0.01,"slides":[\#(slide)],"problems":[]}"#
            let failed =
                #"{"deck":"empty.pptx","error":{"kind":"empty_document","message":"The file has no bytes. Download or export it again."}}"#
            #expect(outcome.output == #"{"decks":[\#(failed),\#(deck)]}"# + "\n")

            for _ in 0..<2 { #expect(try await program.run("notes", "talk.pptx", "--format", "json").status == 0) }
            #expect(try program.folder.read("talk.json") == Array((#"{"decks":[\#(deck)]}"# + "\n").utf8))
        }
    }

    @Test func `an OpenDocument deck is read whatever it is called`() async throws {
        try await withProgram { program in
            let deck = OpenDocumentFixture(pages: OpenDocumentFixture.page(notes: "<text:p>Slowly.</text:p>"))
            try program.folder.write(deck.bytes, to: "talk.zip")
            try program.folder.write(deck.flat, to: "flat.xml")

            let outcome = try await program.run("notes", "talk.zip", "flat.xml")

            #expect(outcome.status == 0, "\(outcome.complaints)")
            #expect(try program.folder.read("flat.txt") == Array("=== Slide 1 ===\nSlowly.\n".utf8))
        }
    }

    @Test func `a folder that cannot be written to is told`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")
            // Where files have to go there is a folder: that holds for the superuser too.
            try program.folder.write("", to: "talk.txt/x")

            let outcome = try await program.run("notes", "talk.pptx", "--force")

            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("cannot be written"))
        }
    }
}
