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
              alttext set album:https://example.org/album/skye/journey "A heron on a jetty."
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

    @OptionGroup(title: "Where the pictures are") var place: GalleryOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func validate() throws {
        guard [text != nil, decorative, none].count(where: { $0 }) == 1 else {
            throw ValidationError("Give a text, or --decorative, or --none.")
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

    func run() async throws {
        let surroundings = Surroundings()
        try await ledger.withLedger(ifMissing: .create) { ledger in
            let (id, record) = try await knownPicture(in: ledger)
            let gallery = try await place.open(record.gallery, surroundings)
            let outcome = try await HumanEdit(ledger: ledger, gallery: gallery)
                .set(alt, of: id, by: surroundings.userName)
            await gallery.shutdown()
            try say(outcome)
        }
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
