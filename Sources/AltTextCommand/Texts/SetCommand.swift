import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import ArgumentParser

/// `alttext set`: a person's words.
struct SetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Gives a picture the text you want, which no run ever touches.",
        discussion: """
            Examples:
              alttext set ~/Photos/x.jpg "A heron on a jetty."
              alttext set ~/Photos/rule.png --decorative
              alttext set ~/Photos/x.jpg --none
              alttext set album:https://example.org/album/skye/journey "A heron."
              alttext set ~/Photos/x.jpg "Een reiger op een steiger." --language nl
              alttext set ~/Photos/chart.png --extended "January 60 mm, February 45, …"
              alttext set album:https://example.org/album/skye/journey --title "Boat trip with Anna"
              alttext set album:https://example.org/album/skye/journey --title

            A picture has one alt text, which goes to its place. The same in another language, and extended descriptions, \
            are kept in the ledger alone. A title goes to a site that has titles; --title alone takes the one that \
            "alttext run --titles" suggests, --title --reject drops it.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A file, or album: and the address of a picture: {site}/album/{album}/{image}.", valueName: "picture"))
    var picture: String

    @Argument(help: ArgumentHelp("The alt text.", valueName: "text"))
    var text: String?

    @Flag(help: "The picture needs no text.")
    var decorative = false

    @Flag(help: "Take the text away; no run puts another one there.")
    var none = false

    @Flag(help: "The text is the extended description, for what an alt text has no room for.")
    var extended = false

    @Flag(help: "The text is the picture's title; without a text, the suggested title is taken.")
    var title = false

    @Flag(help: "With --title: drop the title that is suggested.")
    var reject = false

    @Option(
        help: ArgumentHelp("The text is in another language, such as nl or pt-BR.", valueName: "tag"),
        transform: { tag in
            do throws(LanguageError) {
                return try Language(tag)
            } catch {
                throw ValidationError(error.description)
            }
        })
    var language: Language?

    @OptionGroup(title: "Where the pictures are") var place: GalleryOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func validate() throws {
        if title {
            guard [text != nil, none, reject].count(where: { $0 }) <= 1, !decorative, role == nil else {
                throw ValidationError("With --title goes a text, --none, --reject, or nothing: the suggested title.")
            }
            return
        }
        guard !reject else {
            throw ValidationError("--reject goes with --title. Drafts of alt texts are rejected in review.")
        }
        guard [text != nil, decorative, none].count(where: { $0 }) == 1 else {
            throw ValidationError("Give a text, or --decorative, or --none.")
        }
        guard !decorative || role == nil else {
            throw ValidationError("--decorative says that a picture needs no text, in no language.")
        }
        guard text.map({ AlternativeText($0) != .missing }) ?? true else {
            throw ValidationError(
                "The text is blank. Use --decorative for a picture that needs none, --none to take it away.")
        }
    }

    private var alt: AlternativeText {
        if decorative { return .decorative }
        return none ? .missing : AlternativeText(text)
    }

    /// The text beside the alt text that is meant; `nil`: the alt text itself.
    private var role: FurtherText.Role? {
        if extended { return .extended(in: language) }
        return language.map { .alt(in: $0) }
    }

    func run() async throws {
        let surroundings = Surroundings()
        try await ledger.withLedger(ifMissing: .create) { ledger in
            let (id, record) = try await knownPicture(in: ledger, surroundings)
            if title { return try await putTitle(id, in: record, ledger, surroundings) }
            let outcome =
                if let role {
                    try await keep(role, of: id, ledger, surroundings)
                } else {
                    try await put(id, in: record, ledger, surroundings)
                }
            try say(outcome)
        }
    }

    private func put(
        _ id: PictureRecord.ID, in record: GalleryRecord, _ ledger: Ledger, _ surroundings: Surroundings
    ) async throws -> HumanEdit.Outcome {
        let gallery = try await place.open(record.gallery, surroundings)
        let outcome = try await HumanEdit(ledger: ledger, gallery: gallery)
            .set(alt, of: id, by: surroundings.userName)
        await gallery.shutdown()
        return outcome
    }

    private func putTitle(
        _ id: PictureRecord.ID, in record: GalleryRecord, _ ledger: Ledger, _ surroundings: Surroundings
    ) async throws {
        guard let known = try await ledger.picture(id) else { return }
        let draft = try await ledger.titles(of: id).draft
        if text == nil, !none, draft == nil {
            Console.complain("no title is suggested for \(picture). Give one, or run \"alttext run\" with --titles.")
            throw ExitStatus.nothingDone
        }
        let gallery = try await place.open(record.gallery, surroundings)
        let edit = TitleEdit(ledger: ledger, gallery: gallery)
        let words = none ? "" : text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? draft?.words ?? ""
        let outcome =
            reject
            ? try await edit.reject(known, by: surroundings.userName)
            : try await edit.set(words, of: known, by: surroundings.userName)
        await gallery.shutdown()
        try output.say(outcome, of: picture, reject ? "Dropped." : "Done.")
    }

    /// Keeps a text in the ledger.
    private func keep(
        _ role: FurtherText.Role, of id: PictureRecord.ID, _ ledger: Ledger, _ surroundings: Surroundings
    ) async throws -> HumanEdit.Outcome {
        let hasChanged = try await ledger.set([FurtherText(role, text ?? "")], of: id, by: surroundings.userName)
        return hasChanged ? .written : .unchanged
    }

    /// The picture. Where the ledger does not know it yet it becomes known, if it is there: its folder is then a gallery of
    /// its own.
    private func knownPicture(
        in ledger: Ledger, _ surroundings: Surroundings
    ) async throws -> (PictureRecord.ID, GalleryRecord) {
        let address = Address(picture)
        switch try await ledger.addressee(of: address) {
        case .picture(let picture, let record): return (picture.id, record)
        case .gallery:
            Console.complain("\(picture) is a gallery. Name a picture in it.")
            throw ExitStatus.nothingDone
        case .unknownPicture(let name, let record):
            return try await newPicture(name, in: record.gallery, ledger, surroundings)
        case nil:
            guard let parent = address.parent, let name = address.picture(in: parent) else {
                Console.complain("\(picture) is no picture of a gallery. Write album:{site}/album/{album}/{image}.")
                throw ExitStatus.nothingDone
            }
            return try await newPicture(name, in: parent, ledger, surroundings)
        }
    }

    private func newPicture(
        _ name: PictureID, in id: GalleryID, _ ledger: Ledger, _ surroundings: Surroundings
    ) async throws -> (PictureRecord.ID, GalleryRecord) {
        let gallery = try await place.open(id, surroundings)
        let found = try await ledger.found(name, in: gallery)
        await gallery.shutdown()
        switch found {
        case .success(let (picture, record)): return (picture.id, record)
        case .failure(let error):
            try say(.failed(error))
            throw ExitStatus.nothingDone
        }
    }

    private func say(_ outcome: HumanEdit.Outcome) throws {
        switch outcome {
        case .written: output.print(["picture": .string(picture), "outcome": "written"], text: "Done.")
        case .accepted:
            output.print(
                ["picture": .string(picture), "outcome": "accepted"],
                text: "That is what a model had written; it now counts as accepted.")
        case .unchanged:
            output.print(["picture": .string(picture), "outcome": "unchanged"], text: "That is its text already.")
        case .conflict:
            Console.complain("\(picture): its text changed just now; nothing was written. Look at it, and try again.")
            throw ExitStatus.someFailed
        case .failed(let error):
            Console.complain("\(picture): \(error.advised)")
            throw ExitStatus.nothingDone
        }
    }
}
