import AltText
import Testing

@Suite struct LintRecordTests {
    private func records(_ text: String) throws -> [LintRecord] {
        try LintRecord.records(in: try #require(JSON(parsing: text)))
    }

    @Test func `A text comes with its name, its language and what stands around it`() throws {
        let text = #"{"id": 7, "alt": "A.", "language": "nl-be", "caption": "B.", "link": ["C", "D"], "heading": null}"#
        let record = try #require(try records(text).first)
        #expect(record.name == "7")
        #expect(record.text == "A.")
        #expect(record.language == (try Language("nl-BE")))
        #expect(record.surroundings == LintSurroundings(captions: ["B."], links: ["C", "D"]))
    }

    @Test(
        arguments: [
            (#"{"alt": "A."}"#, "A."), (#"{"text": "A."}"#, "A."), (#"{"caption": "A."}"#, "A."),
            (#"{"alt": null}"#, ""),
            (#"{"text": ""}"#, ""), (#"{"alt": ""}"#, nil), (#"{"decorative": true, "alt": "x"}"#, nil),
            (#"{"alt": null, "decorative": false}"#, ""), (#"{"alt": null, "decorative": true}"#, nil),
            (#"{"picture": "a.jpg", "alt": "A.", "text": "B.", "captions": {}}"#, "A."),
        ] as [(String, String?)])
    func `The text is the first of alt, text and caption; an empty alt needs none`(json: String, text: String?) throws {
        let records = try records(json)
        #expect(records.count == 1)
        #expect(records.first?.text == text)
    }

    @Test func `What alttext caption writes holds a text a model`() throws {
        let records = try records(
            #"{"image": "a.jpg", "captions": {"a": "A.", "b": {"caption": "B.", "time": 1}, "c": ""}}"#)
        #expect(records.map(\.model) == ["a", "b", "c"])
        #expect(records.map(\.text) == ["A.", "B.", nil])
        #expect(records.map(\.name) == ["a.jpg", "a.jpg", "a.jpg"])
    }

    @Test(arguments: [
        "[]", "1", "null", "{}", #"{"alt": 1}"#, #"{"text": ["a"]}"#, #"{"alt": "A.", "language": 1}"#,
        #"{"alt": "A.", "language": "not a tag"}"#, #"{"alt": "A.", "caption": 1}"#, #"{"alt": "A.", "link": [1]}"#,
        #"{"captions": {"a": 1}}"#, #"{"captions": "A."}"#,
    ])
    func `What is no record is said`(json: String) throws {
        #expect(throws: LintRecord.Fault.self) { try records(json) }
    }
}
