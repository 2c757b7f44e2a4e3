import AltText
import AltTextGalleries

extension Expectation {
    /// What must be so after a step.
    mutating func take(_ step: Step) {
        switch step {
        case .run(let model, let isUpgrade, let isRechecking, let isLenient, let raced):
            run(model, isUpgrade, isRechecking, isLenient, raced)
        case .set(let alt, let picture): set(alt, picture)
        case .confirm(let picture): pictures[picture].known.map { set($0.alt, picture) }
        case .accept(let picture):
            if let known = pictures[picture].known, known.origin == .ai {
                accepted.insert(known.serial)
                pictures[picture].draft = nil
                pictures[picture].isDue = false
            }
        case .edit(let alt, let picture):
            pictures[picture].place = alt
            // The texts of a folder are in its files.
            if keeping == .ledger { replace(picture) }
        case .replace(let picture): replace(picture)
        case .undo(let picture): undo(picture)
        case .undoRun(let run): undo(run: run)
        }
    }

    private mutating func replace(_ picture: Int) {
        pictures[picture].file += 100
        pictures[picture].isFileNew = true
    }

    private mutating func set(_ alt: AlternativeText, _ index: Int) {
        look(at: index)
        let picture = pictures[index]
        if let known = picture.known, known.alt == alt, picture.draft == nil,
            keeping == .ledger || picture.place == placed(alt)
        {
            if known.origin == .ai { accepted.insert(known.serial) }
            return
        }
        if let draft = picture.draft, draft.alt == alt {
            accepted.insert(draft.serial)
            return write(draft, to: index, run: nil)
        }
        write(new(alt, .human), to: index, run: nil)
    }
}

// MARK: - Runs

extension Expectation {
    private mutating func run(
        _ model: String, _ isUpgrade: Bool, _ isRechecking: Bool, _ isLenient: Bool, _ raced: Int?
    ) {
        runs += 1
        for index in pictures.indices {
            if isRechecking || pictures[index].isFileNew { pictures[index].isDue = true }
            pictures[index].isFileNew = false
            var isRaced = index == raced
            if pictures[index].isDue { check(index, model, isUpgrade: false, isLenient, &isRaced) }
            let text = pictures[index].draft ?? pictures[index].known
            if isUpgrade, !pictures[index].isDue, let text, isReplaceable(text) || pictures[index].draft != nil,
                text.model != model
            {
                check(index, model, isUpgrade: true, isLenient, &isRaced)
            }
        }
    }

    private mutating func check(
        _ index: Int, _ model: String, isUpgrade: Bool, _ isLenient: Bool, _ isRaced: inout Bool
    ) {
        let before = pictures[index].known
        look(at: index)
        pictures[index].isDue = false
        let picture = pictures[index]
        guard picture.known == before else { return }
        if let known = picture.known, !isReplaceable(known) { return }
        let text = picture.draft ?? picture.known
        guard isUpgrade || text.map({ $0.file != picture.file }) ?? true else { return }
        describe(index, model, isLenient, &isRaced)
    }

    private mutating func describe(_ index: Int, _ model: String, _ isLenient: Bool, _ isRaced: inout Bool) {
        let answer = Self.answer(model, index)
        let known = new(answer.alt, .ai, model: model, file: pictures[index].file)
        guard answer.isSound || isLenient else {
            pictures[index].draft = known
            return
        }
        // Only where something is really written there is a moment in which somebody can be faster.
        if isRaced, keeping == .gallery, placed(answer.alt) != pictures[index].place {
            isRaced = false
            pictures[index].place = Self.race(index)
            pictures[index].isDue = true
            return
        }
        write(known, to: index, run: runs - 1)
    }

    /// What a person writes while a run describes a picture.
    static func race(_ picture: Int) -> AlternativeText { .text("Words of a person who was faster at \(picture).") }
}

// MARK: - Undo

extension Expectation {
    private mutating func undo(_ picture: Int) {
        guard let write = pictures[picture].writes.lastIndex(where: { !$0.isUndone }) else { return }
        undo(write, of: picture)
    }

    private mutating func undo(run: Int) {
        for picture in pictures.indices {
            for write in pictures[picture].writes.indices.reversed()
            where pictures[picture].writes[write].run == run && !pictures[picture].writes[write].isUndone {
                undo(write, of: picture)
            }
        }
    }

    /// What was there before comes back, as long as nobody has changed the text since.
    private mutating func undo(_ index: Int, of picture: Int) {
        let write = pictures[picture].writes[index]
        guard pictures[picture].known == write.known else { return }
        guard keeping == .ledger || pictures[picture].place == placed(write.known.alt) else { return }
        pictures[picture].writes[index].isUndone = true
        let previous = write.previous ?? new(.missing, .human)
        pictures[picture].known = previous
        pictures[picture].draft = nil
        pictures[picture].isDue = false
        if keeping == .gallery { pictures[picture].place = placed(previous.alt) }
    }
}
