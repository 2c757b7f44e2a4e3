import AltTextDocuments
import Testing

@Suite struct NoteParagraphTests {
    @Test func `the text of a paragraph is that of its runs, without emphasis`() {
        let paragraph = NoteParagraph(runs: [NoteRun("One "), NoteRun("two", isBold: true)])

        #expect(paragraph.text == "One two")
    }
}
