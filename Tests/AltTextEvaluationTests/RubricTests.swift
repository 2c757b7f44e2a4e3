import AltText
import AltTextEvaluation
import Foundation
import Testing

struct RubricTests {
    private static let yaml = """
        a.jpg:
          things:
            - [boat, ship]
            - [two men]
          mood: [calm]
          absent: [surfboard]
        """

    private static func score(_ text: String) throws -> RubricScore {
        let rubric = try Rubric(parsing: Array(yaml.utf8))
        return try #require(rubric.score(.init(picture: "photos/a.jpg", model: "m", text: text)))
    }

    @Test(arguments: [
        ("Two men on calm water in a boat.", 5.0), ("Two men on boats.", 5), ("A ship.", 2.5), ("A calm ship.", 3.5),
        ("Two men with a surfboard on a boat.", 3), ("A boat, a boat, a boat and a boat.", 0.5), ("A dog.", 0),
        ("a a boat.", 0.5), ("", 0),
    ])
    func `Points come from things and mood, less repetition, faults and what is not there`(
        text: String, points: Double
    )
        throws
    {
        #expect(try Self.score(text).points == points)
    }

    @Test func `What is claimed and not there is named`() throws {
        #expect(try Self.score("A man with a surfboard.").hallucinations == ["surfboard"])
        #expect(try Self.score("Men on a boat.").namedShare == 0.5)
    }

    @Test func `A picture the rubric does not know has no score`() throws {
        let rubric = try Rubric(parsing: Array(Self.yaml.utf8))
        #expect(rubric.score(.init(picture: "b.jpg", model: "m", text: "A boat.")) == nil)
    }

    @Test(arguments: [
        "", "a.jpg", "- a", "a.jpg: 1", "a.jpg:\n  thing: [a]", "a.jpg:\n  things: []", "a.jpg:\n  mood: [calm]",
        "a.jpg:\n  things: boat", "a.jpg:\n  things: [[1, [2]]]", "a.jpg:\n  things: [['!']]", "a.jpg: {", "\u{0}",
        "a.jpg: &x [1]\nb.jpg: [*x, *x]", "[a]: 1",
    ])
    func `A rubric that is not understood says so`(yaml: String) {
        #expect { try Rubric(parsing: Array(yaml.utf8)) } throws: { ($0 as? EvaluationError)?.kind == .wrongRubric }
    }

    @Test func `A rubric that is no text or too large is refused`() {
        #expect(throws: EvaluationError.self) { try Rubric(parsing: [0xFF, 0xFE]) }
        #expect(throws: EvaluationError.self) {
            try Rubric(parsing: [UInt8](repeating: UInt8(ascii: "a"), count: Rubric.maximumByteCount + 1))
        }
    }

    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL
    private static let published = repository.appendingPathComponent("../shared/data/published-grades.json")
        .standardizedFileURL

    @Test(.enabled(if: FileManager.default.fileExists(atPath: published.path)))
    func `The rubric grades five photographs as it did`() throws {
        let rubric = try Rubric(
            parsing: [UInt8](Data(contentsOf: Self.repository.appendingPathComponent("docs/examples/rubric.yaml"))))
        let evaluation = Evaluation(try GradedAnswers(parsing: Data(contentsOf: Self.published)), rubric: rubric)
        let people = try #require(evaluation.people)
        #expect(people.count == 59)
        #expect(try #require(people.spearman) > 0.75)
        #expect(people.nearShare > 0.8)
        #expect(try #require(evaluation.modelRanking) > 0.9)
    }
}
