/// Values that hold from an offset on, up to the next; asked for in the order of the offsets.
struct Spans<Value: Sendable>: Sendable {
    private let starts: [(offset: Int, value: Value)]
    private var next = 0
    private var current: Value

    /// - Parameters:
    ///   - first: What holds where nothing else does.
    ///   - starts: What holds from which offset on, in any order; of two at one offset the last.
    init(_ first: Value, _ starts: [(offset: Int, value: Value)] = []) {
        current = first
        self.starts = starts.sorted { $0.offset < $1.offset }
    }

    /// Where a value begins.
    var offsets: [Int] { starts.map(\.offset) }

    /// What holds at an offset, which must not be before the last one asked for.
    mutating func value(at offset: Int) -> Value {
        while next < starts.count, starts[next].offset <= offset {
            current = starts[next].value
            next += 1
        }
        return current
    }
}
