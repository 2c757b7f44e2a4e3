import AltTextRuns
import Testing

@Suite struct PurseTests {
    @Test func `What does not fit waits for what comes back`() async {
        let purse = Purse(limit: 1)
        #expect(await purse.reserve(0.9))
        async let second = purse.reserve(0.9)
        purse.settle(reserved: 0.9, spent: 0.05)
        #expect(await second)
    }

    @Test func `All who wait are told when nothing will come back`() async {
        let purse = Purse(limit: 1)
        #expect(await purse.reserve(0.9))
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 { group.addTask { await purse.reserve(0.9) } }
            purse.settle(reserved: 0.9, spent: 0.9)
            for await isGranted in group { #expect(!isGranted) }
        }
    }

    @Test func `Many at once never spend more than the limit`() async {
        let purse = Purse(limit: 1)
        let spent = await withTaskGroup(of: Double.self) { group in
            for task in 0..<200 {
                group.addTask {
                    guard await purse.reserve(0.01) else { return 0 }
                    await Task.yield()
                    let cost = task.isMultiple(of: 3) ? 0.01 : 0.004
                    purse.settle(reserved: 0.01, spent: cost)
                    return cost
                }
            }
            return await group.reduce(0, +)
        }
        #expect(spent <= 1 + 1e-9)
        #expect(spent > 0.98)
    }
}
