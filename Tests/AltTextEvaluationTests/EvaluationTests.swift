import AltText
import AltTextEvaluation
import Testing

struct EvaluationTests {
    /// One model that is always a letter better than another, on so many pictures.
    private static func set(pictureCount: Int, text: String = "A boat on a lake.") -> GradedAnswers {
        GradedAnswers(
            (0..<pictureCount).flatMap { number in
                [
                    GradedAnswers.Answer(
                        picture: "\(number).jpg", model: "good", text: text, grade: .a, seconds: 2, dollars: 0.001),
                    GradedAnswers.Answer(
                        picture: "\(number).jpg", model: "bad", text: "A dog.", grade: .c, seconds: 1, dollars: 0),
                ]
            })
    }

    @Test func `Models come in the order of their grades`() throws {
        let evaluation = Evaluation(Self.set(pictureCount: 4))
        #expect(evaluation.models.map(\.model) == ["good", "bad"])
        #expect(evaluation.models.map(\.peoplesAverage) == [5, 3])
        #expect(evaluation.models.map(\.grade) == [.a, .c])
        #expect(evaluation.models.map(\.seconds) == [2, 1])
        #expect(try #require(evaluation.models[0].peoplesInterval).lower == 5)
        #expect(evaluation.models[0].hallucination == nil)
    }

    @Test func `Few pictures show no difference, and more do`() {
        #expect(Evaluation(Self.set(pictureCount: 4)).differences.map(\.isSignificant) == [false])
        #expect(Evaluation(Self.set(pictureCount: 4)).differences.map(\.probability) == [0.125])
        #expect(Evaluation(Self.set(pictureCount: 8)).differences.map(\.isSignificant) == [true])
        #expect(Evaluation(Self.set(pictureCount: 20)).differences.map(\.isSignificant) == [true])
    }

    @Test func `The same seed gives the same figures`() {
        let set = GradedAnswers(
            (0..<30).flatMap { number in
                ["a", "b"].map { model in
                    GradedAnswers.Answer(
                        picture: "\(number)", model: model, text: "A boat.",
                        grade: Grade.allCases[(number * 7 + (model == "a" ? 1 : 0)) % 6])
                }
            })
        let (one, other) = (Evaluation(set, seed: 3), Evaluation(set, seed: 3))
        #expect(one.json == other.json)
        #expect(one.differences.map(\.probability) == other.differences.map(\.probability))
    }

    @Test func `People and a machine that agree have a kappa of one`() throws {
        let same = try #require(GradeAgreement([(.a, 5), (.c, 3), (.f, 0.4)]))
        #expect(same.kappa == 1 && same.sameShare == 1 && same.nearShare == 1)
        let opposite = try #require(GradeAgreement([(.a, 0), (.f, 5)]))
        #expect(opposite.kappa == -1 && opposite.nearShare == 0)
        #expect(try #require(GradeAgreement([(.a, 5)])).kappa == nil)
        #expect(GradeAgreement([]) == nil)
    }

    @Test func `A page holds what files and models say as text only`() {
        let hostile = #"<script>alert("1")</script> | **bold** 'x' [a](javascript:b)"#
        let evaluation = Evaluation(Self.set(pictureCount: 3, text: hostile))
        let page = HTMLReport(evaluation).text
        #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"))
        #expect(page.contains("&lt;") && page.contains("<html lang=\"en\">") && page.contains("role=\"img\""))
        #expect(page.contains("<mark>"))
        let markdown = MarkdownReport(evaluation).text
        #expect(!markdown.contains("<script") && markdown.contains(#"\*\*"#))
    }

    @Test func `Answers come out so that they can be evaluated again`() throws {
        let set = try GradedAnswers(parsing: Evaluation(Self.set(pictureCount: 2)).json.text.utf8)
        #expect(set.answers.count == 4)
        #expect(set.answers.map(\.dollars) == [0.001, 0, 0.001, 0])
        #expect(set.answers.map(\.grade) == [.a, .c, .a, .c])
    }

    @Test func `A table of grades replaces those there are`() throws {
        var set = Self.set(pictureCount: 2)
        let count = try set.grade(table: Array("\u{FEFF}Model;Picture;Grade\r\ngood;0.jpg;f\r\nbad;0.jpg;\r\n".utf8))
        #expect(count == 1)
        #expect(set.answers.map(\.grade) == [.f, .c, .a, .c])
    }

    @Test(arguments: [
        "", "picture,model\n0.jpg,good", "picture,model,grade\n", "picture,model,grade\n0.jpg,good,Z",
        "picture,model,grade\n9.jpg,good,A", "picture,model,grade\n0.jpg,\"good,A", "picture,model,grade\n0.jpg",
    ])
    func `A table that is not understood says so`(table: String) {
        var set = Self.set(pictureCount: 1)
        #expect(throws: EvaluationError.self) { try set.grade(table: Array(table.utf8)) }
        #expect(throws: EvaluationError.self) { try set.grade(table: [0xFF, 0x0A, 0xFF]) }
    }

    @Test(arguments: [
        ("It names a boat. A small error.\nGrade: B", Grade?.some(.b)), ("**Grade: C**.", .c), ("a", .a),
        ("Grade: A? No. Grade: D", .d), ("A boat.", nil), ("", nil), ("Grade: excellent", nil),
    ])
    func `A judge's letter is read`(reply: String, grade: Grade?) {
        #expect(Judge.grade(in: reply) == grade)
    }

    @Test func `A model's family is known by its name`() {
        #expect(Judge.family(ofModel: "Qwen/Qwen2.5-VL-7B") == Judge.family(ofModel: "qwen3-vl:32b"))
        #expect(Judge.family(ofModel: "gpt-5.6-luna") != Judge.family(ofModel: "claude-haiku-4-5"))
    }
}
