/// What `PrepareBench` was asked.
struct Arguments {
    var files: [String] = []
    var repetitions = 1
    var concurrency = 1

    struct UsageError: Error, CustomStringConvertible {
        let description = "usage: PrepareBench [--repeat N] [--concurrency N] FILE..."
    }

    init(_ arguments: some Sequence<String>) throws(UsageError) {
        var iterator = arguments.makeIterator()
        while let argument = iterator.next() {
            switch argument {
            case "--repeat": repetitions = try Self.number(iterator.next())
            case "--concurrency": concurrency = try Self.number(iterator.next())
            default: files.append(argument)
            }
        }
        guard !files.isEmpty else { throw UsageError() }
    }

    private static func number(_ text: String?) throws(UsageError) -> Int {
        guard let number = text.flatMap({ Int($0) }), number > 0 else { throw UsageError() }
        return number
    }
}
