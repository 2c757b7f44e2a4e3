internal import AltText
internal import AltTextModels

/// What models have answered about pictures: looked into before a model is asked, and written to before anything is done
/// with an answer.
protocol AnswerBook: Sendable {
    /// What the book calls a picture.
    associatedtype Picture: Identifiable & Sendable where Picture.ID: Sendable
    /// What the book calls an answer.
    associatedtype Entry: Sendable
    /// Why the book cannot be used.
    associatedtype Fault: Error

    /// What names that which a model is asked: two names of one recipe are asked the same, and once.
    func recipe(of member: PanelMember) -> String

    /// Whether something came already of asking a model about bytes with that digest.
    func has(_ member: PanelMember, _ digest: String, of picture: Picture) async throws(Fault) -> Bool

    /// What came already of asking a model; `nil` where it is still to be asked.
    func outcome(
        of member: PanelMember, about subject: Subject<Picture>
    ) async throws(Fault) -> PanelOutcome<Entry>?

    /// Waits until nobody else asks the same.
    ///
    /// - Parameter isWanted: whether it is still worth waiting.
    /// - Returns: what lets others ask; `nil` where it was not worth waiting.
    func claim(
        _ member: PanelMember, about subject: Subject<Picture>, while isWanted: @Sendable () -> Bool
    ) async throws(Fault) -> (@Sendable () -> Void)?

    /// Keeps an answer.
    func keep(
        _ answer: PaidAnswer, to question: Question, by member: PanelMember, about subject: Subject<Picture>
    ) async throws(Fault) -> PanelOutcome<Entry>
}

/// A picture as models are asked about it.
struct Subject<Picture: Identifiable & Sendable>: Sendable {
    let picture: Picture
    /// What people call the picture.
    let name: String
    /// What tells the picture's bytes from those of others.
    let digest: String
    /// What its place says of it.
    let context: String
    /// The picture as models get it; `nil` where all of them have answered.
    let prepared: PictureIntake.Prepared?

    /// What the file and its place say of the picture.
    var evidence: [String] {
        [context] + (prepared?.facts.embeddedTexts ?? [])
    }
}

/// What came of asking one model about one picture.
enum PanelOutcome<Entry: Sendable>: Sendable {
    /// A caption, and its answer.
    case caption(Caption, Entry)
    /// No caption, and the answer if there was one; another picture may fare better. What is passing may be another time.
    case failed(Failure, Entry?, isPassing: Bool)
    /// The picture is to be put back untouched: the server is out of reach, or the work is ending.
    case held

    var isHeld: Bool { if case .held = self { true } else { false } }
}

/// An answer with what it cost.
struct PaidAnswer: Sendable {
    let answer: Answer
    /// Why no caption can come of it, where that is known already.
    let failure: Failure?
    /// US dollars; `nil` where that cannot be known.
    let dollars: Double?
}
