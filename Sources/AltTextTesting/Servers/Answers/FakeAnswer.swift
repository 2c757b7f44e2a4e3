/// What a fake model says about a picture.
package struct FakeAnswer: Sendable, ExpressibleByStringLiteral {
    let say: @Sendable (RecordedRequest, [SentPicture]) async -> String

    /// An answer that depends on the request and the pictures in it.
    package init(_ say: @escaping @Sendable (RecordedRequest, [SentPicture]) async -> String) {
        self.say = say
    }

    /// The same answer every time.
    package init(_ text: String) {
        say = { _, _ in text }
    }

    /// The same answer every time.
    package init(stringLiteral text: String) {
        self.init(text)
    }

    /// The answer of a model that was given none: always the same, and another one for another model.
    package static func canned(for model: String) -> FakeAnswer {
        let seed = model.unicodeScalars.reduce(into: 7) { $0 = ($0 &* 31 &+ Int($1.value)) & 0xFFFF }
        let (subject, place) = (seed % subjects.count, seed / subjects.count % places.count)
        return FakeAnswer("\(subjects[subject]) \(places[place]), as \(model) sees it.")
    }

    private static let subjects = [
        "A red square", "Two grey cats", "A wooden boat", "An empty bench", "Three paper lanterns", "A steep street",
        "A child with a kite",
    ]
    private static let places = [
        "on a white ground", "under a bridge", "beside a quiet lake", "in the evening light", "behind a stone wall",
    ]
}
