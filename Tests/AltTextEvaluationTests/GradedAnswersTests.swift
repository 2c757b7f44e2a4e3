import AltText
import AltTextEvaluation
import Foundation
import Testing

struct GradedAnswersTests {
    @Test(arguments: [
        ("", EvaluationError.Kind.notJSON), (#"{"answers": [{"#, .notJSON), ("[]", .noAnswers),
        (#"{"answers": []}"#, .noAnswers), (#"{"answers": 1}"#, .noAnswers), (#"{"answers": [1]}"#, .wrongAnswer),
        (#"{"answers": [{"picture": 1, "model": "m", "text": "t"}]}"#, .wrongAnswer),
        (#"{"answers": [{"picture": "p", "model": "m", "text": "t", "grade": "G"}]}"#, .wrongGrade),
        (#"{"answers": [{"picture": "p", "model": "m", "text": "t", "grade": 5}]}"#, .wrongGrade),
        (
            #"{"answers": [{"picture": "p", "model": "m", "text": "t"}, {"picture": "p", "model": "m", "text": "u"}]}"#,
            .duplicate
        ),
    ])
    func `A file that is not understood says what is wrong`(text: String, kind: EvaluationError.Kind) {
        #expect { try GradedAnswers(parsing: text.utf8) } throws: { ($0 as? EvaluationError)?.kind == kind }
    }

    private static let published = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../shared/data/published-grades.json").standardizedFileURL

    @Test(.enabled(if: FileManager.default.fileExists(atPath: published.path)))
    func `Confidence foretells published grades as well as it did`() throws {
        let proof = LeaveOneOut(try GradedAnswers(parsing: try Data(contentsOf: Self.published)))
        #expect(proof.answerCount == 59)
        #expect(try #require(proof.agreement.aurocDOrWorse) >= 0.88)
        #expect(try #require(proof.agreement.spearman) >= 0.70)
        #expect(try #require(proof.withRecord.aurocDOrWorse) >= 0.91)
        #expect(try #require(proof.withRecord.spearman) >= 0.78)
    }
}
