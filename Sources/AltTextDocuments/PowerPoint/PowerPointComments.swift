/// Reads the comments on a slide, the old ones (`p:cm`) and those since 2021 with their replies (`p188:cm`).
enum PowerPointComments {
    static func read(_ list: XMLElement, authors: [String: String]) -> [SlideComment] {
        list.all("cm").flatMap { comment in
            let replies = comment.first("replyLst")?.all("reply") ?? []
            return ([comment] + replies).map { one($0, authors) }
        }
    }

    private static func one(_ element: XMLElement, _ authors: [String: String]) -> SlideComment {
        let paragraphs = element.first("txBody").map { NoteParagraph.drawing($0) { _ in nil }.map(\.text) }
        return SlideComment(
            author: element.attributes["authorId"].flatMap { authors[$0] },
            date: element.attributes["dt"] ?? element.attributes["created"],
            text: element.first("text")?.text ?? (paragraphs ?? []).joined(separator: "\n"))
    }
}
