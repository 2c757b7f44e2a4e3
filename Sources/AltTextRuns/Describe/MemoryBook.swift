internal import AltText
internal import AltTextModels
internal import Synchronization

/// The answers about pictures that are under way, kept until a picture has been in every round.
final class MemoryBook: AnswerBook {
    typealias Fault = Never
    /// The answer as it came.
    typealias Entry = String

    /// A picture among those asked for.
    struct Picture: Identifiable, Sendable {
        /// Its place among them, from 0.
        let id: Int
    }

    /// What is known of a picture.
    private struct Page {
        let name: String
        var outcomes: [String: PanelOutcome<String>] = [:]
        var evidence: [String] = []
        var failure: Failure?
    }

    /// The names of the models that were asked for, in that order.
    private let choices: [String]
    /// Why models cannot be asked, by name.
    private let obstacles: [String: Failure]
    private let pages = Mutex<[Int: Page]>([:])

    init(choices: [String], obstacles: [String: Failure]) {
        self.choices = choices
        self.obstacles = obstacles
    }

    func recipe(of member: PanelMember) -> String { member.model.name }

    func has(_ member: PanelMember, _ digest: String, of picture: Picture) async -> Bool {
        known(member, of: picture) != nil
    }

    func outcome(of member: PanelMember, about subject: Subject<Picture>) async -> PanelOutcome<String>? {
        known(member, of: subject.picture)
    }

    func claim(
        _ member: PanelMember, about subject: Subject<Picture>, while isWanted: @Sendable () -> Bool
    ) async -> (@Sendable () -> Void)? {
        {}
    }

    func keep(
        _ answer: PaidAnswer, to question: Question, by member: PanelMember, about subject: Subject<Picture>
    ) async -> PanelOutcome<String> {
        switch Caption.make(from: answer, model: member.model.name) {
        case .success(let caption): .caption(caption, answer.answer.text)
        case .failure(let failure): .failed(failure, answer.answer.text, isPassing: false)
        }
    }

    /// Keeps what came of a picture in one round.
    func add(_ outcomes: [PanelOutcome<String>], of members: [PanelMember], about subject: Subject<Picture>) {
        pages.withLock { pages in
            var page = pages[subject.picture.id] ?? Page(name: subject.name)
            for (outcome, member) in zip(outcomes, members) { page.outcomes[member.model.name] = outcome }
            page.evidence = subject.prepared?.facts.embeddedTexts ?? page.evidence
            pages[subject.picture.id] = page
        }
    }

    /// Keeps why a picture cannot be had.
    func add(_ failure: Failure, of picture: Picture, called name: String) {
        pages.withLock { pages in
            var page = pages[picture.id] ?? Page(name: name)
            page.failure = page.failure ?? failure
            pages[picture.id] = page
        }
    }

    /// All that came of a picture, which leaves the book; `nil` where it is not in it.
    func result(of picture: Picture) -> PictureResult? {
        pages.withLock { $0.removeValue(forKey: picture.id) }.map { result(of: $0, at: picture.id) }
    }

    /// What there is of pictures that have not been in every round, since the user stopped it: nothing of it is lost.
    func unfinished() -> [PictureResult] {
        let left = pages.withLock { pages in
            defer { pages = [:] }
            return pages
        }
        return left.sorted { $0.key < $1.key }.map { result(of: $0.value, at: $0.key) }
    }

    private func known(_ member: PanelMember, of picture: Picture) -> PanelOutcome<String>? {
        pages.withLock { $0[picture.id]?.outcomes[member.model.name] }
    }

    private func result(of page: Page, at index: Int) -> PictureResult {
        let outcomes = choices.map { name -> PictureResult.Outcome in
            switch page.outcomes[name] {
            case .caption(let caption, let raw):
                PictureResult.Outcome(model: name, result: .success(caption), rawText: raw)
            case .failed(let failure, let raw, _):
                PictureResult.Outcome(model: name, result: .failure(failure), rawText: raw)
            case .held, nil:
                PictureResult.Outcome(
                    model: name, result: .failure(obstacles[name] ?? page.failure ?? .unanswered))
            }
        }
        return PictureResult(
            index: index, name: page.name, outcomes: outcomes, pictureFailure: page.failure, evidence: page.evidence)
    }
}

extension Failure {
    /// What stands in for an outcome that went missing, so that it is never taken for success.
    fileprivate static let unanswered = Failure(kind: "unanswered", message: "The model was not asked.")
}
