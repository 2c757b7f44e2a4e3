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

            A picture has one alt text, which goes to its place. The same in another language, and extended descriptions, \
            are kept in the ledger alone.
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
            let (id, record) = try await knownPicture(in: ledger)
            let outcome =
                if let role {
                    try await keep(role, of: id, in: record, ledger, surroundings)
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

    /// Keeps a text in the ledger. The gallery is asked only whether a picture exists at which nobody has looked yet.
    private func keep(
        _ role: FurtherText.Role, of id: PictureRecord.ID, in record: GalleryRecord, _ ledger: Ledger,
        _ surroundings: Surroundings
    ) async throws -> HumanEdit.Outcome {
        if let picture = try await ledger.picture(id), picture.status == .unchecked {
            let gallery = try await place.open(record.gallery, surroundings)
            var failure: GalleryError?
            do throws(GalleryError) {
                _ = try await gallery.entry(of: picture.listing)
            } catch {
                failure = error
            }
            await gallery.shutdown()
            if let failure { return .failed(failure) }
        }
        let hasChanged = try await ledger.set([FurtherText(role, text ?? "")], of: id, by: surroundings.userName)
        return hasChanged ? .written : .unchanged
    }

    /// The picture, which becomes known where it is not yet: its folder is then a gallery of its own.
    private func knownPicture(in ledger: Ledger) async throws -> (PictureRecord.ID, GalleryRecord) {
        let address = Address(picture)
        let name: PictureID
        let record: GalleryRecord
        switch try await ledger.addressee(of: address) {
        case .picture(let picture, let record): return (picture.id, record)
        case .gallery:
            Console.complain("\(picture) is a gallery. Name a picture in it.")
            throw ExitStatus.nothingDone
        case .unknownPicture(let unknown, let gallery): (name, record) = (unknown, gallery)
        case nil:
            guard let parent = address.parent, let unknown = address.picture(in: parent) else {
                Console.complain("\(picture) is no picture of a gallery. Write album:{site}/album/{album}/{image}.")
                throw ExitStatus.nothingDone
            }
            (name, record) = (unknown, try await ledger.gallery(parent))
        }
        _ = try await ledger.enlist([PictureListing(id: name)], in: record.id)
        guard let picture = try await ledger.picture(name, in: record.id) else { throw ExitStatus.nothingDone }
        return (picture.id, record)
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
            Console.complain("\(picture): \(error.description)")
            throw ExitStatus.nothingDone
        }
    }
}
