import AltText
import AltTextGalleries

/// What must be so: a gallery and what is known of it, as simple as can be.
struct Expectation {
    /// A text with its history, as a person would tell it.
    struct Known: Equatable {
        /// Tells two texts of the same words apart.
        let serial: Int
        let alt: AlternativeText
        let origin: Origin
        var model: String?
        /// The file the text is about, where a model wrote it.
        var file: Int?
    }

    /// A text that was put in its place, and can be taken back.
    struct Write {
        let known: Known
        let previous: Known?
        let run: Int?
        var isUndone = false
    }

    struct Picture {
        var place: AlternativeText = .missing
        var known: Known?
        var draft: Known?
        var writes: [Write] = []
        var file: Int
        var isDue = true
        var isFileNew = false
    }

    let keeping: TextKeeping
    let holdsDecorative: Bool
    var pictures: [Picture]
    /// The serials of texts by models that a person accepted.
    var accepted: Set<Int> = []
    private var serial = 0
    var runs = 0

    init(keeping: TextKeeping, holdsDecorative: Bool, pictures: [AlternativeText]) {
        self.keeping = keeping
        self.holdsDecorative = holdsDecorative
        self.pictures = pictures.enumerated().map { Picture(place: $1, file: $0) }
    }

    /// What each model says of each picture: sound texts, and odd ones that wait for review.
    static func answer(_ model: String, _ picture: Int) -> (raw: String, alt: AlternativeText, isSound: Bool) {
        switch (model, picture % 4) {
        case ("a", 2): ("heron.jpg", .text("Heron.jpg."), false)
        case ("b", 3): ("DECORATIVE", .decorative, false)
        default:
            (
                "A heron on jetty \(picture), as \(model) sees it.",
                .text("A heron on jetty \(picture), as \(model) sees it."), true
            )
        }
    }

    /// What stands in the place for a text.
    func placed(_ alt: AlternativeText) -> AlternativeText {
        alt == .decorative && !holdsDecorative ? .missing : alt
    }

    func isReplaceable(_ known: Known) -> Bool {
        known.origin == .ai && !accepted.contains(known.serial) && known.alt != .decorative
    }

    mutating func new(_ alt: AlternativeText, _ origin: Origin, model: String? = nil, file: Int? = nil) -> Known {
        serial += 1
        return Known(serial: serial, alt: alt, origin: origin, model: model, file: file)
    }

    /// Puts a text in its place.
    mutating func write(_ known: Known, to picture: Int, run: Int?) {
        pictures[picture].writes.append(Write(known: known, previous: pictures[picture].known, run: run))
        put(known, in: picture)
    }

    private mutating func put(_ known: Known, in picture: Int) {
        pictures[picture].known = known
        pictures[picture].draft = nil
        pictures[picture].isDue = false
        if keeping == .gallery { pictures[picture].place = placed(known.alt) }
    }

    /// Looks at a place: what people did there is theirs.
    mutating func look(at index: Int) {
        let picture = pictures[index]
        let found: Known?
        switch (keeping, picture.known) {
        case (_, nil):
            found =
                picture.place == .missing ? nil : new(picture.place, keeping == .gallery ? .human : .embedded)
        case (.gallery, let known?):
            // A mark that is missing is kept by the ledger, in case the place has none.
            let isKept = known.alt == .decorative && picture.place == .missing
            found = picture.place == known.alt || isKept ? nil : new(picture.place, .human)
        case (.ledger, let known?):
            switch known.origin {
            case .human, .reader: found = nil
            case .ai:
                found =
                    picture.place == .missing || accepted.contains(known.serial)
                    ? nil : new(picture.place, .embedded)
            case .embedded:
                if picture.place == known.alt {
                    found = nil
                } else {
                    found = new(picture.place, picture.place == .missing ? .human : .embedded)
                }
            }
        }
        guard let found else { return }
        pictures[index].known = found
        pictures[index].draft = nil
        pictures[index].isDue = false
    }
}
