internal import AltText
internal import AltTextModels
internal import AltTextPictures

/// The models that are asked about pictures. Each is asked once about the same bytes, however many pictures have them; what
/// it answers is in the book before anything is done with it.
struct Panel<Book: AnswerBook>: Sendable {
    let members: [PanelMember]
    let book: Book
    let client: ModelClient
    let wording: Wording
    let terms: any AskingTerms

    typealias Outcome = PanelOutcome<Book.Entry>

    /// A question that only one task at a time may have answered.
    private struct Key: Hashable, Sendable {
        let digest: String
        let recipe: String
    }

    /// A picture about which a model's server failed.
    private struct Suspicion: Hashable, Sendable {
        let picture: Book.Picture.ID
        let recipe: String
    }

    private let turns = Turns<Key>()
    private let suspects = Suspects<Suspicion>()

    init(members: [PanelMember], book: Book, client: ModelClient, wording: Wording, terms: any AskingTerms) {
        self.members = members
        self.book = book
        self.client = client
        self.wording = wording
        self.terms = terms
    }

    /// A picture ready for those members that have not answered about its bytes yet.
    ///
    /// - Parameter place: what the picture's place says of it.
    func subject(
        _ picture: Book.Picture, called name: String, _ bytes: [UInt8], digest: String, place: String,
        _ preparer: PicturePreparer
    ) async throws(Book.Fault) -> Result<Subject<Book.Picture>, PictureError> {
        var silent: [Model] = []
        for member in members where try await !book.has(member, digest, of: picture) { silent.append(member.model) }
        var prepared: PictureIntake.Prepared?
        if !silent.isEmpty {
            do throws(PictureError) {
                prepared = try await PictureIntake.prepare(bytes, for: silent, with: preparer)
            } catch {
                return .failure(error)
            }
        }
        return .success(
            Subject(picture: picture, name: name, digest: digest, context: place, prepared: prepared))
    }

    /// Asks every member, all at the same time.
    ///
    /// - Returns: what came of each, in the order of ``members``.
    func ask(about subject: Subject<Book.Picture>) async throws(Book.Fault) -> [Outcome] {
        if members.count == 1 { return [try await ask(members[0], about: subject)] }
        let results = await withTaskGroup(of: (Int, Result<Outcome, Book.Fault>).self) { group in
            for (place, member) in members.enumerated() {
                group.addTask {
                    do throws(Book.Fault) {
                        return (place, .success(try await ask(member, about: subject)))
                    } catch {
                        return (place, .failure(error))
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        var outcomes: [Outcome] = []
        for (_, result) in results.sorted(by: { $0.0 < $1.0 }) { outcomes.append(try result.get()) }
        return outcomes
    }

    private func ask(
        _ member: PanelMember, about subject: Subject<Book.Picture>
    ) async throws(Book.Fault) -> Outcome {
        let key = Key(digest: subject.digest, recipe: book.recipe(of: member))
        return try await turns.withTurn(key) { () throws(Book.Fault) in
            // Nobody else is kept from asking while the server is away.
            let isAway = terms.isAway(member)
            if isAway {
                if let known = try await book.outcome(of: member, about: subject) { return known }
                guard await terms.admits(member) else { return .held }
            }
            let release = try await book.claim(member, about: subject) { !terms.isEnding }
            guard let release else { return .held }
            defer { release() }
            if let known = try await book.outcome(of: member, about: subject) { return known }
            let instructions = wording.following(subject.context).instructions(for: member.model)
            let question = subject.prepared?.question(to: member.model, called: subject.name, instructions)
            guard let question else { return .held }
            let passes = isAway ? true : await terms.admits(member)
            guard passes else { return .held }
            return try await ask(member, question, about: subject)
        }
    }

    private func ask(
        _ member: PanelMember, _ question: Question, about subject: Subject<Book.Picture>
    ) async throws(Book.Fault) -> Outcome {
        let reserved = member.model.worstCost(of: question)
        guard await terms.reserve(reserved) else { return .held }
        guard !terms.isEnding else {
            terms.settle(reserved: reserved, spent: 0)
            return .held
        }
        let answer: PaidAnswer
        do throws(ModelError) {
            answer = try await member.answer(to: question, client)
        } catch {
            terms.settle(reserved: reserved, spent: error.mayHaveCost ? reserved : 0)
            let suspicion = Suspicion(picture: subject.picture.id, recipe: book.recipe(of: member))
            switch await terms.consequence(of: error, member, isFirst: { suspects.isFirst(suspicion) }) {
            case .hold: return .held
            case .count(let isPassing): return .failed(Failure(error), nil, isPassing: isPassing)
            }
        }
        // What may have been spent counts against the limit; others wait for the rest, whatever becomes of the answer.
        terms.settle(reserved: reserved, spent: answer.dollars ?? reserved)
        let outcome = try await book.keep(answer, to: question, by: member, about: subject)
        terms.answered(member, dollars: answer.dollars)
        return outcome
    }
}
