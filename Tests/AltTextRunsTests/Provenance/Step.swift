import AltText
import AltTextTesting

/// Something that happens to a gallery.
enum Step: Sendable, CustomStringConvertible {
    /// A run. A person may edit a picture right before the run's own write to it.
    case run(model: String, isUpgrade: Bool, isRechecking: Bool, isLenient: Bool, racedAt: Int?)
    /// A person sets a text.
    case set(AlternativeText, picture: Int)
    /// A person sets the text that is known already.
    case confirm(picture: Int)
    /// A person accepts what is there, in the review.
    case accept(picture: Int)
    /// A person changes the text in its place.
    case edit(AlternativeText, picture: Int)
    /// Another file takes the picture's place; its text stays.
    case replace(picture: Int)
    /// A person takes back the newest write of a picture.
    case undo(picture: Int)
    /// A person takes back a run, by its place among the runs so far.
    case undoRun(Int)

    /// A step at random.
    ///
    /// - Parameter serial: makes texts of people different from one another.
    static func random(
        pictures: Int, serial: Int, using numbers: inout SeededNumbers
    ) -> Step {
        let picture = Int.random(in: 0..<pictures, using: &numbers)
        let words = AlternativeText.text("Words \(serial) of a person.")
        switch Int.random(in: 0..<100, using: &numbers) {
        case 0..<35:
            return .run(
                model: Bool.random(using: &numbers) ? "a" : "b", isUpgrade: Bool.random(using: &numbers),
                isRechecking: Int.random(in: 0..<3, using: &numbers) == 0,
                isLenient: Int.random(in: 0..<3, using: &numbers) == 0,
                racedAt: Int.random(in: 0..<4, using: &numbers) == 0 ? picture : nil)
        case 35..<43: return .set(words, picture: picture)
        case 43..<47: return .set(.decorative, picture: picture)
        case 47..<51: return .set(.missing, picture: picture)
        case 51..<56: return .confirm(picture: picture)
        case 56..<61: return .accept(picture: picture)
        case 61..<69: return .edit(words, picture: picture)
        case 69..<75: return .edit(.missing, picture: picture)
        case 75..<81: return .replace(picture: picture)
        case 81..<93: return .undo(picture: picture)
        default: return .undoRun(Int.random(in: 0..<3, using: &numbers))
        }
    }

    var description: String {
        switch self {
        case .run(let model, let isUpgrade, let isRechecking, let isLenient, let raced):
            "run \(model)" + (isUpgrade ? " --upgrade" : "") + (isRechecking ? " --recheck" : "")
                + (isLenient ? " --min-confidence 0" : "") + (raced.map { ", somebody edits \($0) meanwhile" } ?? "")
        case .set(let alt, let picture): "set \(picture) \(alt)"
        case .confirm(let picture): "set \(picture) to what it is"
        case .accept(let picture): "accept \(picture)"
        case .edit(let alt, let picture): "edit \(picture) behind our back: \(alt)"
        case .replace(let picture): "replace the file of \(picture)"
        case .undo(let picture): "undo \(picture)"
        case .undoRun(let run): "undo run \(run)"
        }
    }
}
