import Testing

@testable import AltTextModels

/// Answers in a file.
struct RecordedAnswersTests {
    private func recording(_ text: String) -> RecordedAnswers? { RecordedAnswers(Array(text.utf8)) }

    @Test(
        arguments: [
            #"{"image": "photo.jpg", "captions": {"heron": "A heron."}}"#,
            #"{"image": "photo.jpg", "captions": {"heron": {"caption": "A heron.", "time": 1.2}}}"#,
            #"{"results": [{"image": "photo.jpg", "captions": {"heron": "A heron."}}]}"#,
            """
            {"image": "other.jpg", "captions": {"heron": "Another."}}
            {"image": "photo.jpg", "captions": {"heron": "A heron."}}
            """,
            """
            {"image": "other.jpg", "captions": {"heron": "Another."}}\r
            \r
            {"image": "photo.jpg", "captions": {"heron": "A heron."}}\r

            """,
        ])
    func `One object, a list of results and an object a line are read`(text: String) throws {
        let answers = try #require(recording(text))
        #expect(answers.text(for: "photo.jpg", model: "heron") == "A heron.")
        #expect(answers.text(for: "photo.jpg", model: "egret") == nil)
        #expect(answers.text(for: "missing.jpg", model: "heron") == nil)
    }

    @Test(arguments: ["photo.jpg", "/srv/site/photo.jpg", "./a/photo.jpg", "https://example.org/a/photo.jpg"])
    func `A recording holds wherever the folder lies`(picture: String) throws {
        let answers = try #require(recording(#"{"image": "somewhere/photo.jpg", "captions": {"heron": "A heron."}}"#))
        #expect(answers.text(for: picture, model: "heron") == "A heron.")
    }

    @Test func `Answers of several models and objects for one picture are gathered`() throws {
        let text = """
            {"image": "a.jpg", "captions": {"heron": "One.", "egret": "Two."}}
            {"image": "a.jpg", "captions": {"stork": "Three."}}
            """
        let answers = try #require(recording(text))
        #expect(
            ["heron", "egret", "stork"].map { answers.text(for: "a.jpg", model: $0) } == ["One.", "Two.", "Three."])
    }

    @Test func `An empty answer is an answer`() throws {
        let answers = try #require(recording(#"{"image": "line.png", "captions": {"heron": ""}}"#))
        #expect(answers.text(for: "line.png", model: "heron") == "")
    }

    @Test(
        arguments: [
            "", " ", "[]", "{}", "null", "not json", "{\"image\": \"a.jpg\"}", #"{"captions": {"heron": "A."}}"#,
            #"{"image": "a.jpg", "captions": {"heron": 3}}"#, #"{"image": "a.jpg", "captions": []}"#,
            #"{"results": []}"#,
            #"{"results": [3, null, "x"]}"#, #"{"image": "a.jpg", "captions": {"heron""#,
        ])
    func `Anything else holds no answers`(text: String) {
        #expect(recording(text) == nil)
    }

    @Test func `Bytes that are no text hold no answers`() {
        #expect(RecordedAnswers([0xFF, 0xFE, 0x00, 0x80]) == nil)
    }
}
