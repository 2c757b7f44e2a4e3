import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import ArgumentParser

/// `alttext undo`: takes back what was written.
struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Puts back what was there before, unless somebody changed it since.",
        discussion: """
            What was undone stays undone. Only where an older text by a model came back may --upgrade describe the picture \
            again.

            Examples:
              alttext undo run 12
              alttext undo ~/Photos/x.jpg
              alttext undo album:https://example.org/album/skye/journey
              alttext undo album:https://example.org/album/skye/journey --title
            """
    )

    @Argument(help: ArgumentHelp("\"run\" and its number, or a picture.", valueName: "what"))
    var what: [String]

    @Flag(help: "Of a picture: puts back its title.")
    var title = false

    @OptionGroup(title: "Where the pictures are") var place: GalleryOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    private enum Target {
        case run(RunRecord.ID)
        case picture(String)
    }

    private func target() throws -> Target {
        if what.count == 2, what[0] == "run", let number = Int64(what[1]) { return .run(RunRecord.ID(number)) }
        guard what.count == 1, what[0] != "run" else {
            throw ValidationError("Write \"alttext undo run 12\", or \"alttext undo\" and a picture.")
        }
        return .picture(what[0])
    }

    func validate() throws {
        if case .run = try target(), title { throw ValidationError("--title goes with a picture.") }
    }

    func run() async throws {
        let target = try target()
        try await ledger.withLedger { ledger in
            switch target {
            case .run(let run): try await undo(run, in: ledger)
            case .picture(let name): try await undo(name, in: ledger)
            }
        }
    }

    private func undo(_ name: String, in ledger: Ledger) async throws {
        let surroundings = Surroundings()
        let (picture, record) = try await Addressee.picture(name, in: ledger)
        if title {
            let gallery = try await place.open(record.gallery, surroundings)
            let outcome = try await TitleEdit(ledger: ledger, gallery: gallery)
                .undo(picture, by: surroundings.userName)
            await gallery.shutdown()
            return try output.say(outcome, of: name, "Undone.")
        }
        guard let write = try await ledger.undoableWrite(of: picture.id) else {
            Console.complain("nothing of \(name) can be undone: no text was written there, or it was undone already.")
            throw ExitStatus.nothingDone
        }
        let gallery = try await place.open(record.gallery, surroundings)
        let result = try await Undo(ledger: ledger, gallery: gallery).undo(write, by: surroundings.userName)
        await gallery.shutdown()
        switch result.outcome {
        case .undone:
            output.print(["picture": .string(name), "outcome": "undone"], text: "Undone.")
        case .changedSince:
            Console.complain("\(name): its text was changed since; it stays as it is.")
            throw ExitStatus.someFailed
        case .failed(let error):
            Console.complain("\(name): \(error.advised)")
            throw ExitStatus.nothingDone
        }
    }

    private func undo(_ id: RunRecord.ID, in ledger: Ledger) async throws {
        let surroundings = Surroundings()
        guard let run = try await ledger.run(id),
            let record = try await ledger.galleries().first(where: { $0.id == run.galleryID })
        else {
            Console.complain("the ledger knows no run \(id). \"alttext status\" lists them.")
            throw ExitStatus.nothingDone
        }
        let gallery = try await place.open(record.gallery, surroundings)
        let lock = try await ledger.lock(record)
        defer { lock.release() }
        let undoing = try await ledger.beginRun(
            in: record.id, command: "undo", options: ["run": .integer(Int(id.rawValue))],
            process: surroundings.processName)
        var tally = UndoTally(run: id)
        try await Undo(ledger: ledger, gallery: gallery).undo(run: id, by: surroundings.userName, as: undoing) {
            result in
            tally.add(result)
            return !tally.isHopeless
        }
        try await ledger.endRun(undoing, tally.isHopeless ? .failed : .finished)
        await gallery.shutdown()
        output.print(tally.json, text: tally.text)
        try ExitStatus.end(succeeded: tally.undone, failed: tally.changed + tally.failed, wasInterrupted: false)
    }
}
