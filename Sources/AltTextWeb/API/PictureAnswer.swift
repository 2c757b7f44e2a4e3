internal import AltText
internal import AltTextLedger

/// What the resource API says of a picture.
struct PictureAnswer {
    let gallery: GalleryRecord
    /// The gallery, where it is served.
    let served: ServedGallery?

    /// A picture in a list.
    func json(_ face: Ledger.PictureFace) -> JSON {
        var answer = face.json(in: gallery.gallery)
        answer["file"] = served.map { .string("/files/\($0.path(of: face.picture.listing.id))") } ?? .null
        return answer
    }

    /// A picture by itself, with all that is known of its texts. Its `description` and `draft` name the captions they were
    /// made of, which stand in `captions`.
    func detailed(_ face: Ledger.PictureFace, _ history: Ledger.History) -> JSON {
        let texts = [history.texts.current, history.texts.draft].compactMap { $0 }
        let sources = Set(texts.compactMap(\.captionID))
        let captions = (history.borrowedCaptions + history.captions).filter { sources.contains($0.id) }
        let further = history.furtherTexts.current
        var answer = json(face)
        answer["description"] = history.texts.current.map(history.json) ?? .null
        answer["draft"] = history.texts.draft.map(history.json) ?? .null
        answer["captions"] = .array(captions.map(history.json))
        answer["extended"] = further.extended.map { .string($0.text.words) } ?? .null
        answer["texts"] = further.jsonByLanguage
        answer["further_texts"] = .array(further.map(\.json))
        answer["stamp"] = .string(face.picture.listing.stamp)
        answer["attempts"] = .integer(face.picture.attempts)
        answer["error"] = face.picture.failureJSON
        return answer
    }
}
