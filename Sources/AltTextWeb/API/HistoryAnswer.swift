internal import AltText
internal import AltTextLedger

/// Everything that ever happened to a picture.
enum HistoryAnswer {
    static func json(_ history: Ledger.History) -> JSON {
        let texts = TextAnswer(history)
        return [
            "id": .integer(Int(history.texts.picture.id.rawValue)),
            "name": .string(history.texts.picture.listing.id.text),
            "texts": .array(history.descriptions.map(texts.full)),
            "further_texts": .array(history.furtherTexts.map(FurtherTextAnswer.past)),
            "answers": .array(history.captions.map(texts.json)),
            "decisions": .array(history.decisions.map(json)),
            "writes": .array(history.writes.map(json)),
        ]
    }

    private static func json(_ decision: DecisionRecord) -> JSON {
        var answer: JSON = [
            "id": .integer(Int(decision.id.rawValue)),
            "kind": .string(decision.kind.rawValue),
            "created_at": .string(decision.createdAt.description),
        ]
        answer["text"] = decision.descriptionID.map { .integer(Int($0.rawValue)) }
        answer["answer"] = decision.captionID.map { .integer(Int($0.rawValue)) }
        answer["run"] = decision.runID.map { .integer(Int($0.rawValue)) }
        answer["author"] = decision.author.map { .string($0) }
        answer["reason"] = decision.reason.map { .string($0) }
        answer["message"] = decision.message.map { .string($0) }
        return answer
    }

    private static func json(_ write: WriteRecord) -> JSON {
        var answer: JSON = [
            "id": .integer(Int(write.id.rawValue)),
            "text": .integer(Int(write.descriptionID.rawValue)),
            "before": .string(write.before.words ?? ""),
            "outcome": .string(write.outcome?.rawValue ?? "open"),
            "created_at": .string(write.createdAt.description),
        ]
        answer["previous_text"] = write.previousID.map { .integer(Int($0.rawValue)) }
        answer["undoes"] = write.undoesID.map { .integer(Int($0.rawValue)) }
        answer["run"] = write.runID.map { .integer(Int($0.rawValue)) }
        answer["author"] = write.author.map { .string($0) }
        answer["reason"] = write.reason.map { .string($0) }
        answer["ended_at"] = write.endedAt.map { .string($0.description) }
        return answer
    }
}
