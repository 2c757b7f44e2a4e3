/// Works on many things, a bounded number of them at once.
struct BoundedStream: Sendable {
    /// How many are under way at once.
    let width: Int
    /// What tells it to begin nothing more.
    let interruption: Interruption

    /// Works on `sources`, and hands over each result as soon as it is there, one at a time, in no particular order.
    func run<Source: Sendable, Output: Sendable>(
        _ sources: some Sequence<Source>, work: @escaping @Sendable (Int, Source) async -> Output,
        receive: (Output) async -> Void
    ) async {
        await withTaskGroup(of: Output.self) { group in
            var room = width
            for (index, source) in sources.enumerated() {
                if room == 0, let output = await group.next() {
                    await receive(output)
                    room += 1
                }
                guard !interruption.isRaised else { break }
                group.addTask { await work(index, source) }
                room -= 1
            }
            for await output in group { await receive(output) }
        }
    }
}
