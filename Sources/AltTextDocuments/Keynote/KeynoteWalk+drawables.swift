import FoundationEssentials

extension KeynoteWalk {
    /// Adds the pictures on a slide, those in groups too, and the comments on what stands on it.
    mutating func addDrawables(of content: WireMessage, to slide: inout Slide) {
        let placeholders = [5, 6, 30].compactMap { content.reference($0) }
        var waiting = Array((placeholders + content.references(7) + content.references(42)).reversed())
        while let id = waiting.popLast() {
            guard visited.insert(id).inserted, let (type, message) = objects.typed(id) else { continue }
            switch type {
            case .image, .chart, .table:
                guard let drawable = message.message(1) else { break }
                slide.pictures.append(picture(id, type, message, drawable))
                addComments(drawable.reference(6), to: &slide)
            case .group:
                addComments(message.message(1)?.reference(6), to: &slide)
                waiting += message.references(2).reversed()
            case .shape:
                addComments(message.message(1)?.message(1)?.reference(6), to: &slide)
            case .placeholder:
                addComments(message.message(1)?.message(1)?.message(1)?.reference(6), to: &slide)
            default: break
            }
        }
    }

    private func picture(
        _ id: UInt64, _ type: KeynoteType, _ image: WireMessage, _ drawable: WireMessage
    ) -> SlidePicture {
        let kind: SlidePicture.Kind = type == .chart ? .chart : type == .table ? .table : .picture
        let data = kind == .picture ? image.message(11) ?? image.message(13) : nil
        let part = data.flatMap { $0.number(1) }.flatMap { self.data.part($0) }
        let text = drawable.text(8).flatMap(NoteParagraph.title)
        return SlidePicture(
            kind, id: String(id), part: part, byteCount: part.flatMap { files.byteCount(of: $0) },
            alternativeText: text,
            isDecorative: false)
    }

    /// A comment and the answers to it.
    private mutating func addComments(_ first: UInt64?, to slide: inout Slide) {
        var waiting = first.map { [$0] } ?? []
        while let id = waiting.popLast() {
            guard visited.insert(id).inserted, let comment = objects.object(id, .commentStorage) else { continue }
            if let text = comment.text(1), !text.isEmpty {
                slide.comments.append(
                    SlideComment(
                        author: author(comment.reference(3)),
                        date: comment.message(2)?.double(1).flatMap(KeynoteDate.text), text: text))
            }
            waiting += comment.references(4).reversed()
        }
    }

    private mutating func author(_ id: UInt64?) -> String? {
        guard let id else { return nil }
        if let known = authors[id] { return known }
        guard let name = objects.object(id, .annotationAuthor)?.text(1), !name.isEmpty, name.utf8.count <= 1000
        else { return nil }
        authors[id] = name
        return name
    }
}

/// Times in Keynote files: seconds since the beginning of 2001, UTC.
private enum KeynoteDate {
    /// The time in ISO 8601, in UTC; `nil` when it is none.
    static func text(_ seconds: Double) -> String? {
        guard seconds.isFinite, abs(seconds) < 10_000_000_000 else { return nil }
        return Date(timeIntervalSinceReferenceDate: seconds.rounded(.down)).formatted(.iso8601)
    }
}
