internal import AltText
internal import AltTextLedger

/// What the resource API says of a picture.
struct PictureAnswer {
    let gallery: GalleryRecord
    /// The gallery, where it is served.
    let served: ServedGallery?

    /// A picture in a list.
    func json(_ face: Ledger.PictureFace) -> JSON {
        let text = face.current.map { TextAnswer.brief($0, isReviewed: face.isAccepted) }
        return json(face, text: text ?? .null)
    }

    /// A picture by itself, with all that is known of its texts.
    func detailed(_ face: Ledger.PictureFace, _ history: Ledger.History) -> JSON {
        let texts = TextAnswer(history)
        var answer = json(face, text: history.texts.current.map(texts.full) ?? .null)
        answer["draft"] = history.texts.draft.map(texts.full) ?? .null
        let further = history.furtherTexts.current
        answer["extended"] = further.extended.map(FurtherTextAnswer.json) ?? .null
        answer["texts"] = further.jsonByLanguage(FurtherTextAnswer.json)
        answer["stamp"] = .string(face.picture.listing.stamp)
        answer["attempts"] = .integer(face.picture.attempts)
        if let message = face.picture.message {
            answer["failure"] = ["kind": .string(face.picture.reason), "message": .string(message)]
        }
        return answer
    }

    private func json(_ face: Ledger.PictureFace, text: JSON) -> JSON {
        let picture = face.picture
        let path = served?.path(of: picture.listing.id)
        return [
            "id": .integer(Int(picture.id.rawValue)),
            "gallery": .string(gallery.gallery.description),
            "name": .string(picture.listing.id.text),
            "file": path.map { .string("/files/\($0)") } ?? .null,
            "status": .string(picture.status.rawValue),
            "text": text,
            "title": .string(face.title ?? ""),
            "caption": .string(face.caption ?? ""),
        ]
    }
}
