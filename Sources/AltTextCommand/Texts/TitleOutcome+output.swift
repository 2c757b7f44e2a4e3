import AltText
import AltTextRuns

extension OutputOptions {
    /// Says what came of changing a title.
    ///
    /// - Throws: an exit code where it was not changed.
    func say(_ outcome: TitleEdit.Outcome, of picture: String, _ done: String) throws {
        let word: String
        var text = done
        switch outcome {
        case .written: word = "written"
        case .accepted: (word, text) = ("accepted", "Done: the title that was suggested.")
        case .unchanged: (word, text) = ("unchanged", "That is its title already.")
        case .nothing:
            Console.complain("there is no title of \(picture) that could be taken back.")
            throw ExitStatus.nothingDone
        case .changedSince:
            Console.complain("\(picture): its title was changed since; it stays as it is.")
            throw ExitStatus.someFailed
        case .failed(let error):
            Console.complain("\(picture): \(error.advised)")
            throw ExitStatus.nothingDone
        }
        print(["picture": .string(picture), "title": .string(word)], text: text)
    }
}
