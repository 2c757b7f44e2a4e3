internal import AltText
internal import AltTextLedger

/// What the resource API says of the texts beside a picture's alt text.
enum FurtherTextAnswer {
    /// A text with the role it had.
    static func past(_ record: FurtherTextRecord) -> JSON {
        var answer = json(record)
        answer["kind"] = .string(record.text.role.kind.rawValue)
        answer["language"] = record.text.role.language.map { .string($0.tag) } ?? .null
        return answer
    }

    /// A text that is there.
    static func json(_ record: FurtherTextRecord) -> JSON {
        var answer: JSON = [
            "id": .integer(Int(record.id.rawValue)),
            "text": .string(record.text.words),
            "origin": .string(record.origin.rawValue),
            "created_at": .string(record.createdAt.description),
        ]
        answer["author"] = record.author.map { .string($0) }
        return answer
    }
}
