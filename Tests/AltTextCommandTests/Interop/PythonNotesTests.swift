import AltTextTesting
import Foundation
import Subprocess
import SystemPackage
import Testing

/// The notes of every deck at hand, beside those of the usual script with python-pptx. `ALTTEXT_PYTHON` names a Python
/// that has it; without one the tests are skipped.
@Suite(.enabled(if: PythonNotes.isInstalled, "needs python-pptx: pip install python-pptx, or set ALTTEXT_PYTHON"))
struct PythonNotesTests {
    @Test func `decks that python-pptx reads give the same file, byte for byte`() async throws {
        let results = try await PythonNotes.compare(Self.plain + PythonNotes.publicDecks)

        for (index, result) in results.enumerated() {
            #expect(result.failure == nil, "deck \(index)")
            #expect(result.ours == result.theirs, "deck \(index)")
        }
        #expect(results.prefix(Self.plain.count).allSatisfy { $0.ours?.isEmpty == false })
    }

    /// Everything the rules of the text are about.
    private static let plain: [[UInt8]] = {
        let paragraphs =
            "<a:p/>" + DeckFixture.paragraph(" a\tb  c_x000B_")
            + "<a:p><a:pPr lvl=\"2\"><a:buChar char=\"x\"/></a:pPr><a:r><a:t>d</a:t></a:r><a:br/>"
            + "<a:fld id=\"{1}\" type=\"slidenum\"><a:t>7</a:t></a:fld></a:p><a:p/>"
            + DeckFixture.paragraph("שלום 你好 &amp; 👩🏽‍🚀") + "<a:p><a:br/></a:p>"
            + DeckFixture.paragraph("\u{A0}\u{2003}\u{85}\u{3000}")
        let furniture = DeckFixture.shape("ftr", DeckFixture.paragraph("no"))
        let slides: [DeckFixture.Slide] = [
            .init(notes: furniture + DeckFixture.shape("body", paragraphs)), .init(),
            .init(notes: DeckFixture.notes("hidden"), show: "show=\"0\""), .init(notes: DeckFixture.notes(" \u{200A}")),
            .init(notes: DeckFixture.notes("first") + DeckFixture.notes("second")),
            .init(notes: DeckFixture.shape("body", "<a:p><a:r><a:t>\u{200B}kept\u{200B}</a:t></a:r></a:p>")),
        ]
        return [slides, Array(slides.reversed())].map { DeckFixture(slides: $0, order: [2, 0, 5, 1, 4, 3]).bytes }
    }()

    @Test func `notes in a text box of their own are seen by PowerPoint, and by us alone`() async throws {
        let box = DeckFixture.shape(nil, DeckFixture.paragraph("seen"))
        let result = try await PythonNotes.compare([DeckFixture(slides: [.init(notes: box)]).bytes])[0]

        #expect(result.ours == "=== Slide 1 ===\nseen\n")
        #expect(result.theirs?.isEmpty == true)
    }

    @Test func `strict decks, which PowerPoint can save, are read by us alone`() async throws {
        let deck = DeckFixture(slides: [.init(notes: DeckFixture.notes("strict"))], isStrict: true)
        let result = try await PythonNotes.compare([deck.bytes])[0]

        #expect(result.ours == "=== Slide 1 ===\nstrict\n")
        #expect(result.failure != nil)
    }

    @Test func `a broken notes page costs us one slide, and python-pptx the deck`() async throws {
        var deck = DeckFixture(slides: ["one", "two"].map { .init(notes: DeckFixture.notes($0)) })
        deck.parts["ppt/notesSlides/notesSlide2.xml"] = "<broken"
        let result = try await PythonNotes.compare([deck.bytes])[0]

        #expect(result.ours == "=== Slide 2 ===\ntwo\n")
        #expect(result.failure != nil)
    }
}

/// Runs both over decks.
private enum PythonNotes {
    struct Result {
        let ours: String?
        let theirs: String?
        /// Why python-pptx gave up.
        let failure: String?
    }

    static let python = ProcessInfo.processInfo.environment["ALTTEXT_PYTHON"] ?? "python3"

    static let isInstalled: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, "-c", "import pptx"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// Decks of public test suites, where they lie beside the repository.
    static var publicDecks: [[UInt8]] {
        let folder = Repository.path("../shared/data/decks")
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { $0.hasSuffix(".pptx") }.compactMap {
            FileManager.default.contents(atPath: "\(folder)/\($0)").map(Array.init)
        }
    }

    static func compare(_ decks: [[UInt8]]) async throws -> [Result] {
        try await withProgram { program in
            var names: [String] = []
            for (index, deck) in decks.enumerated() {
                names.append("ours/\(index).pptx")
                try program.folder.write(deck, to: "ours/\(index).pptx")
            }
            try program.folder.write("", to: "theirs/x")
            _ = try await program.run(["notes"] + names)
            let script = Repository.path("Benchmarks/rivals/pptx_notes.py")
            let outcome = try await program.run(.path("/usr/bin/env"), [python, script, "theirs"] + names, input: [])
            #expect(outcome.status == 0, "\(outcome.complaints)")
            func text(_ name: String) -> String? {
                (try? program.folder.read(name)).map { String(decoding: $0, as: UTF8.self) }
            }
            return decks.indices.map {
                Result(
                    ours: text("ours/\($0).txt"), theirs: text("theirs/\($0).txt"), failure: text("theirs/\($0).error"))
            }
        }
    }
}
