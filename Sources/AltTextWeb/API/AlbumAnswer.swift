internal import AltText
internal import AltTextLedger

/// What the album API says of a picture: byte for byte what the original says where a person wrote the text or there is
/// none, and who wrote it where a model did.
enum AlbumAnswer {
    static func json(_ face: Ledger.PictureFace) -> JSON {
        var answer: [JSON.Member] = [
            JSON.Member("title", .string(face.title ?? "")),
            JSON.Member("alt", .string(face.current?.alt.words ?? "")),
            JSON.Member("caption", .string(face.caption ?? "")),
        ]
        if let current = face.current, current.origin == .ai {
            answer.append(JSON.Member("origin", .string(current.origin.rawValue)))
            answer.append(JSON.Member("model", current.model.map { .string($0) } ?? .null))
            answer.append(JSON.Member("reviewed", .bool(face.isAccepted)))
        }
        return .object(answer)
    }
}
