import AltText
import Testing

struct RankingTests {
    @Test func `Ties share their rank`() throws {
        #expect(Ranking.spearman([1, 2, 3], [3, 2, 1]) == -1)
        #expect(abs(try #require(Ranking.spearman([1, 2, 2, 4], [1, 2, 3, 4])) - 0.9486832980505138) < 1e-12)
        #expect(Ranking.spearman([1, 1], [1, 2]) == nil)
        #expect(Ranking.spearman([1], [1, 2]) == nil)
    }

    @Test func `A tie of good and bad counts half`() {
        #expect(Ranking.auroc(scores: [0, 1, 1, 2], isGood: [false, false, true, true]) == 0.875)
        #expect(Ranking.auroc(scores: [1, 2], isGood: [true, true]) == nil)
        #expect(Ranking.auroc(scores: [], isGood: []) == nil)
    }

    @Test(arguments: [(4.5, Grade.a), (4.4, .b), (-3, .f), (99, .a), (.nan, .f), (1.8, .d)])
    func `A letter comes after rounding`(points: Double, grade: Grade) {
        #expect(Grade(points: points) == grade)
    }
}
