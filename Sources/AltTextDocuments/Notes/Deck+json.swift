package import AltText

extension Deck {
    /// The notes for programs; docs/notes.md lists the members.
    ///
    /// - Parameters:
    ///   - name: how the deck is called.
    ///   - includesEmpty: whether slides with neither notes nor comments are in it too.
    package func notesJSON(named name: String, includesEmpty: Bool = false) -> JSON {
        let listed = slides.filter { includesEmpty || !$0.notesText.isEmpty || !$0.comments.isEmpty }
        let times = listed.map { SpeakingTime(of: $0.notesText) }
        return [
            "deck": .string(name), "format": .string(format.rawValue),
            "slides_with_notes": .integer(slidesWithNotesCount),
            "words": .integer(times.reduce(0) { $0 + $1.wordCount }),
            "minutes": Self.rounded(times.reduce(0) { $0 + $1.minutes }),
            "slides": .array(zip(listed, times).map { Self.json($0, $1) }),
            "problems": .array(problems.map(\.json)),
        ]
    }

    private static func json(_ slide: Slide, _ time: SpeakingTime) -> JSON {
        [
            "number": .integer(slide.number), "title": slide.title.map { .string($0) } ?? .null,
            "hidden": .bool(slide.isHidden), "section": slide.section.map { .string($0) } ?? .null,
            "text": .string(slide.notesText),
            "notes": .array(slide.notesText.isEmpty ? [] : slide.notes.map(json)),
            "comments": .array(slide.comments.map(json)), "words": .integer(time.wordCount),
            "minutes": rounded(time.minutes),
        ]
    }

    private static func json(_ paragraph: NoteParagraph) -> JSON {
        [
            "text": .string(paragraph.text), "level": .integer(paragraph.level),
            "list": paragraph.marker.map { .string($0.rawValue) } ?? .null,
            "number": paragraph.number.map { .integer($0) } ?? .null, "runs": .array(paragraph.runs.map(json)),
        ]
    }

    /// A run has members only for what is special about it.
    private static func json(_ run: NoteRun) -> JSON {
        var members = [JSON.Member("text", .string(run.text))]
        if run.isBold { members.append(.init("bold", .bool(true))) }
        if run.isItalic { members.append(.init("italic", .bool(true))) }
        if run.isStruckThrough { members.append(.init("struck", .bool(true))) }
        if run.position != .baseline { members.append(.init("position", .string(run.position.rawValue))) }
        if let link = run.link { members.append(.init("link", .string(link))) }
        return .object(members)
    }

    private static func json(_ comment: SlideComment) -> JSON {
        [
            "author": comment.author.map { .string($0) } ?? .null, "date": comment.date.map { .string($0) } ?? .null,
            "text": .string(comment.text),
        ]
    }

    private static func rounded(_ minutes: Double) -> JSON { .number((minutes * 100).rounded() / 100) }
}

extension DeckProblem {
    /// The problem for programs.
    package var json: JSON {
        [
            "slide": slide.map { .integer($0) } ?? .null, "message": .string(message), "warning": .bool(isWarning),
        ]
    }
}
