import AltText
import Testing

@testable import AltTextModels

/// Fields that a request can do without.
struct BodyFieldTests {
    private let body: JSON = [
        "model": "heron", "temperature": 0.5, "generationConfig": ["seed": 1, "topK": 2], "options": ["seed": 3],
    ]

    @Test func `A field is taken out and the rest keeps its order`() {
        var body = body
        BodyField("temperature").apply(to: &body)
        #expect(body == ["model": "heron", "generationConfig": ["seed": 1, "topK": 2], "options": ["seed": 3]])
    }

    @Test func `A field inside another is taken out, and an object left empty goes with it`() {
        var body = body
        BodyField("generationConfig", "seed").apply(to: &body)
        BodyField("options", "seed").apply(to: &body)
        #expect(body == ["model": "heron", "temperature": 0.5, "generationConfig": ["topK": 2]])
    }

    @Test func `A field with another name is renamed with its value`() {
        var body: JSON = ["max_tokens": 300]
        BodyField("max_tokens", replacement: "max_completion_tokens").apply(to: &body)
        #expect(body == ["max_completion_tokens": 300])
    }

    @Test func `A field that is not there changes nothing`() {
        var body = body
        for field in [
            BodyField("top_p"), BodyField("top_p", replacement: "p"), BodyField("model", "seed"), BodyField("a", "b"),
        ] {
            #expect(!field.isPresent(in: body))
            field.apply(to: &body)
        }
        #expect(body == self.body)
    }

    @Test(
        arguments: [
            "Unsupported parameter: 'top_p' is not supported with this model.",
            "body.top_p: Extra inputs are not permitted",
            "TOP_P", "`top_p`", "top_p",
        ])
    func `An error names a field by its whole word`(message: String) {
        #expect(BodyField("top_p").isNamed(by: APIFault(.badRequest, message)))
    }

    @Test(arguments: ["top_percent", "stop_p", "top-p", "top p", "", "max_top_p"])
    func `A longer word or another is not the field`(message: String) {
        #expect(!BodyField("top_p").isNamed(by: APIFault(.badRequest, message)))
    }

    @Test func `The parameter an error names counts as well`() {
        #expect(BodyField("seed").isNamed(by: APIFault(.badRequest, "Invalid request.", parameter: "seed")))
    }

    @Test func `Refused fields are remembered once, by model and in order`() {
        let memory = RefusedFields()
        let fields = [BodyField("seed"), BodyField("temperature"), BodyField("seed")]
        for field in fields { memory.insert(field, for: "heron") }
        #expect(memory["heron"] == [fields[0], fields[1]])
        #expect(memory["egret"] == [])
    }
}
