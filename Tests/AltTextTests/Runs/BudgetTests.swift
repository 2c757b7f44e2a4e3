import AltText
import AltTextTesting
import Testing

@Suite struct BudgetTests {
    @Test func `Without a limit everything is granted`() {
        var budget = Budget(limit: nil)
        #expect(budget.reserve(1e9) == .granted)
    }

    @Test func `What fits exactly is granted`() {
        var budget = Budget(limit: 0.3)
        for _ in 0..<3 { #expect(budget.reserve(0.1) == .granted) }
    }

    @Test func `What does not fit waits while something may come back`() {
        var budget = Budget(limit: 1)
        #expect(budget.reserve(0.8) == .granted)
        #expect(budget.reserve(0.3) == .wait)
        budget.settle(reserved: 0.8, spent: 0.1)
        #expect(budget.reserve(0.3) == .granted)
    }

    @Test func `What does not fit although nothing is under way never will`() {
        var budget = Budget(limit: 1)
        #expect(budget.reserve(1.1) == .exhausted)
        #expect(budget.reserve(0.9) == .granted)
        budget.settle(reserved: 0.9, spent: 0.9)
        #expect(budget.reserve(0.2) == .exhausted)
    }

    @Test func `A limit of nothing allows what costs nothing`() {
        var budget = Budget(limit: 0)
        #expect(budget.reserve(0) == .granted)
        #expect(budget.reserve(0.01) == .exhausted)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `However calls come and go, no more is spent than the limit`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        var budget = Budget(limit: 1)
        var underWay: [Double] = []
        for _ in 0..<500 {
            let price = Double.random(in: 0...0.2, using: &numbers)
            if Bool.random(using: &numbers), budget.reserve(price) == .granted {
                underWay.append(price)
            } else if let reserved = underWay.popLast() {
                budget.settle(reserved: reserved, spent: Double.random(in: 0...reserved, using: &numbers))
            }
            #expect(budget.spent + budget.reserved <= 1 + 1e-6)
        }
    }
}
