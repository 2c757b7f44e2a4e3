import AltText
import Testing

@testable import AltTextModels

/// How far a download has come.
struct PullProgressTests {
    private func progress(_ lines: [JSON]) -> PullProgress {
        lines.reduce(into: PullProgress()) { $0.update(with: $1) }
    }

    @Test func `Layers come interleaved and are added up`() {
        let progress = progress([
            ["status": "pulling manifest"],
            ["status": "pulling a", "digest": "a", "total": 100],
            ["status": "pulling b", "digest": "b", "total": 10, "completed": 5],
            ["status": "pulling a", "digest": "a", "total": 100, "completed": 40],
        ])
        #expect(progress.completedByteCount == 45)
        #expect(progress.totalByteCount == 110)
        #expect(progress.status == "pulling a")
        #expect(!progress.isComplete)
    }

    @Test func `Only success means success`() {
        #expect(progress([["status": "success"]]).isComplete)
        #expect(!progress([["status": "writing manifest"]]).isComplete)
        #expect(!progress([["status": "success"], ["status": "pulling manifest"]]).isComplete)
        #expect(!progress([["success": true]]).isComplete)
    }

    @Test(
        arguments: [
            ["status": "pulling a", "digest": "a", "total": -1, "completed": 5],
            ["status": "pulling a", "digest": "a"],
            ["status": "pulling a", "total": 5, "completed": 5], ["digest": 3, "total": "many"], [:], nil, [], 3,
        ] as [JSON])
    func `A line without a sensible layer adds nothing`(line: JSON) {
        let progress = progress([line])
        #expect(progress.totalByteCount == 0)
        #expect(progress.completedByteCount == 0)
    }

    @Test func `No more is here than there is`() {
        let progress = progress([
            ["digest": "a", "total": 10, "completed": 50], ["digest": "b", "total": 10, "completed": -50],
        ])
        #expect(progress.completedByteCount == 10)
    }
}
