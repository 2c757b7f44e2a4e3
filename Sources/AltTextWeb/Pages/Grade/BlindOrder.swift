internal import AltTextLedger
internal import Crypto

/// The order in which a grader sees the answers about a picture: random, the same at every look, and another one for every
/// picture and grader, so that no place in it tells the model.
enum BlindOrder {
    static func shuffled(
        _ answers: [ModelAnswers.Answer], picture: PictureRecord.ID, grader: String
    ) -> [ModelAnswers.Answer] {
        func key(_ answer: ModelAnswers.Answer) -> String {
            let seed = "\(answer.caption.id.rawValue) \(picture.rawValue) \(grader)"
            return Recipe.hexadecimal(SHA256.hash(data: Array(seed.utf8)))
        }
        return answers.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
