import AltText
import AltTextLedger
import ArgumentParser
import Foundation

/// `alttext lint`: what is wrong with texts.
struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Says what is wrong with alt texts, without looking at a picture.",
        discussion: """
            Texts are arguments, or come from standard input with "-": one a line, or with --jsonl an object a line:

              {"alt": "A heron.", "id": "1", "language": "en", "caption": "…", "link": "…", "heading": "…"}

            The text is "alt", "text", or "caption" where it stands alone; "id", "picture" or "image" names it; "caption", \
            "link" and "heading" (a string or an array) are what stands around it. "alt": "" and "decorative": true need no \
            text, "alt": null is missing one. What "alttext caption --jsonl" and "alttext export --format jsonl" write is \
            understood as well. With --ledger the texts are those in place for every picture the ledger knows.

            Every finding has a code, a severity (error, warning, note), the words it is about, where they stand (in \
            UTF-16 code units), and its source. docs/lint.md lists the rules. Those that need a language know English, \
            Dutch, French, German and Spanish.

            Examples:
              alttext lint "Image of IMG_2041.jpg" --context page.html
              alttext lint - --language nl < texts.txt
              alttext caption *.jpg --jsonl | alttext lint - --jsonl
              alttext lint --ledger ledger.sqlite --json

            Exit status: 0 nothing worse than notes, 1 errors or warnings, or lines that could not be read, 2 nothing could \
            be read, 64 wrong usage.
            """
    )

    @Argument(help: ArgumentHelp("The texts, or - for standard input.", valueName: "text"))
    var texts: [String] = []

    @Flag(help: "Standard input holds a JSON object a line.")
    var jsonl = false

    @Option(
        help: ArgumentHelp("Look at the texts in place in a ledger instead.", valueName: "file"))
    var ledger: String?

    @Option(
        help: ArgumentHelp(
            "What stands around the pictures: a page of HTML, whose captions, links and headings are compared, or a text file with a caption a line.",
            valueName: "file"))
    var context: String?

    @OptionGroup(title: "Rules") var rules: LintOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func validate() throws {
        let sources = [!texts.isEmpty, ledger != nil].count(where: \.self)
        if sources == 0 { throw ValidationError("Name texts, - for standard input, or --ledger.") }
        if sources > 1 { throw ValidationError("Texts and --ledger cannot be linted at the same time.") }
        if texts.contains("-"), texts.count > 1 {
            throw ValidationError("- stands for standard input and cannot be mixed with texts.")
        }
        if jsonl, texts != ["-"] { throw ValidationError("--jsonl is about standard input: alttext lint - --jsonl.") }
    }

    func run() async throws {
        var options = try rules.options()
        if let context { options.surroundings = try ContextFile.read(context) }
        var session = LintSession(options: options, isTable: !output.json && Console.showsOutput)
        if let ledger {
            try await lint(ledgerAt: ledger, &session)
        } else if texts == ["-"] {
            lintStandardInput(&session)
        } else {
            for (index, text) in texts.enumerated() {
                guard session.lint(LintRecord(text: text), line: index + 1) else { break }
            }
        }
        try session.end()
    }

    private func lintStandardInput(_ session: inout LintSession) {
        var lines = InputLines(.standardInput)
        while let line = lines.next() {
            let isReading =
                switch line.text {
                case .failure(let fault): session.complain(fault.description, line: line.number)
                case .success(let text) where jsonl: session.lint(jsonLine: text, line: line.number)
                case .success(let text): session.lint(LintRecord(text: text), line: line.number)
                }
            guard isReading else { return }
        }
    }

    private func lint(ledgerAt path: String, _ session: inout LintSession) async throws {
        do {
            let ledger = try await Ledger.open(path: path, ifMissing: .fail)
            defer { try? ledger.close() }
            for record in try await ledger.galleries() {
                try await lint(record, in: ledger, &session)
            }
        } catch {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        }
    }

    private func lint(
        _ record: GalleryRecord, in ledger: Ledger, _ session: inout LintSession
    ) async throws(LedgerError) {
        session.startAnew()
        var last: PictureRecord.ID?
        while true {
            let faces = try await ledger.faces(in: record.id, after: last, limit: 500)
            for face in faces where face.picture.status != .gone && face.current != nil {
                guard session.lint(face.lintRecord, line: nil, gallery: record.gallery) else { return }
            }
            guard let id = faces.last?.picture.id else { return }
            last = id
        }
    }
}

extension Ledger.PictureFace {
    /// The text in the picture's place, with what stands around it.
    var lintRecord: LintRecord {
        let alt = current?.alt ?? .missing
        return LintRecord(
            name: picture.listing.id.text, model: current?.model, text: alt == .decorative ? nil : alt.words ?? "",
            surroundings: LintSurroundings(
                captions: [caption].compactMap(\.self), headings: [title].compactMap(\.self)))
    }
}
