import AltTextDocuments

/// The pictures of decks, and what could not be read of them.
struct DeckAudit {
    private(set) var decks: [(path: String, deck: Deck)] = []
    private(set) var failures: [(path: String, error: DocumentError)] = []
    private(set) var complaints: [String] = []

    /// Reads a deck, or those in a folder.
    mutating func read(_ path: String) {
        do throws(DocumentError) {
            for path in try DeckFolder.decks(at: path) { readDeck(path) }
        } catch {
            fail(path, error)
        }
    }

    /// How many pictures have a text of that worth.
    func count(_ standing: SlidePicture.Standing) -> Int {
        decks.reduce(0) { sum, entry in
            sum + entry.deck.slides.reduce(0) { $0 + $1.pictures.count { $0.standing == standing } }
        }
    }

    private mutating func readDeck(_ path: String) {
        do throws(DocumentError) {
            let deck = try DeckReader.read(path, [.outline, .pictures])
            decks.append((path, deck))
            complaints += deck.problems.map { problem in
                "\(path): \(problem.slide.map { "slide \($0): " } ?? "")\(problem.message)"
            }
        } catch {
            fail(path, error)
        }
    }

    private mutating func fail(_ path: String, _ error: DocumentError) {
        failures.append((path, error))
        complaints.append("\(path): \(error)")
    }
}
