import AltTextTesting
import Foundation
import Testing

@Suite struct NotesTests {
    @Test(arguments: [
        ("https://docs.google.com/presentation/d/1", "File > Download"), ("none.pptx", "no such file"),
        ("empty.pptx", "no bytes"), ("words.pptx", "not a deck"), (".", "folder"), ("link.gslides", "File > Download"),
    ])
    func `what is no deck is told what it is and what to do`(deck: String, words: String) async throws {
        try await withProgram { program in
            try program.folder.write("", to: "empty.pptx")
            try program.folder.write("words", to: "words.pptx")
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

    @Test(arguments: ["my own words", "=== Slide x ===\n", "=== Slide 1 === and more\n"])
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
}
