import AltText

/// Says what went wrong, one line each; what repeats itself picture after picture is said three times and then counted.
struct Complaints {
    private struct Cause: Hashable {
        let model: String
        let message: String
    }

    private var counts: [Cause: Int] = [:]
    private var saidPictures: Set<String> = []

    private static let repetitions = 3

    mutating func add(_ failure: Failure, picture: String, model: String, isAboutPicture: Bool) {
        if isAboutPicture {
            // Every model fails alike on a picture that cannot be read: once is enough.
            guard saidPictures.insert(picture).inserted else { return }
            return say("\(picture): \(failure.advised)")
        }
        let cause = Cause(model: model, message: failure.advised)
        counts[cause, default: 0] += 1
        if counts[cause, default: 0] <= Self.repetitions { say("\(picture): \(model): \(failure.advised)") }
    }

    /// Says how often what was no longer repeated happened.
    func summarise() {
        for (cause, count) in counts.sorted(by: { $0.key.model < $1.key.model }) where count > Self.repetitions {
            say("\(cause.model): and \(count - Self.repetitions) more pictures: \(cause.message)")
        }
    }

    private func say(_ text: String) {
        Console.showProgress(nil)
        Console.complain(text)
    }
}
