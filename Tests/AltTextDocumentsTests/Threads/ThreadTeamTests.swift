import AltTextDocuments
import Synchronization
import Testing

@Suite struct ThreadTeamTests {
    @Test(arguments: [0, 1, 2, 20]) func `every thread does its part before the team is done`(count: Int) {
        let done = Atomic(0)

        ThreadTeam.run(count) { done.add(1, ordering: .relaxed) }

        #expect(done.load(ordering: .relaxed) == max(1, count))
    }
}
