import AltText
import AltTextDocuments
import ArgumentParser
import Foundation

/// The pictures of decks, and what could not be read of them.
struct DeckAudit {
    private(set) var decks: [(path: String, deck: Deck)] = []
    private(set) var failures: [(path: String, error: DocumentError)] = []
    private(set) var complaints: [String] = []

    /// Reads decks.
    init(of paths: [String]) {
        for path in paths { read(path) }
    }

    /// Whether a path means a deck: any file, for folders are galleries, and the folders that Keynote calls documents.
    static func isMeant(by path: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && (!isFolder.boolValue || URL(filePath: path).pathExtension.lowercased() == "key")
    }

    /// Prints what was found.
    ///
    /// - Throws: the exit status, unless every picture has a text.
    func end(as form: AuditForm) throws(ExitCode) {
        for complaint in complaints { Console.complain(complaint) }
        switch form {
        case .csv: _ = Console.write(csv)
        case .json: Console.print(json.text)
        case .table: Console.print(text)
        }
        let faults = complaints.count + count(.missing) + count(.fileName)
        try ExitStatus.end(succeeded: decks.count, failed: faults, wasInterrupted: false)
    }

    /// How many pictures have a text of that worth.
    func count(_ standing: SlidePicture.Standing) -> Int {
        decks.reduce(0) { sum, entry in
            sum + entry.deck.slides.reduce(0) { $0 + $1.pictures.count { $0.standing == standing } }
        }
    }

    private mutating func read(_ path: String) {
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
