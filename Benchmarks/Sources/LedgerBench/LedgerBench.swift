import AltText
import AltTextLedger
import Foundation

/// Measures a ledger.
///
///     LedgerBench sample FILE      makes a ledger of a hundred pictures
///     LedgerBench measure FILE     milliseconds of what runs and people ask of a ledger, as JSON
///     LedgerBench writes FOLDER    durable writes a second by 1, 8 and 64 tasks, and bare fsyncs, as JSON
@main
struct LedgerBench {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { throw UsageError() }
        switch arguments[1] {
        case "sample":
            let ledger = try await Ledger.open(path: arguments[2])
            try await SampleLedger(ledger: ledger).fill()
            try ledger.close()
        case "measure": try report(await Questions.measure(path: arguments[2]))
        case "writes": try report(await DurableWrites(folder: arguments[2]).measure())
        default: throw UsageError()
        }
    }

    private static func report(_ figures: [String: Double]) throws {
        let data = try JSONSerialization.data(withJSONObject: figures, options: [.sortedKeys])
        print(String(decoding: data, as: UTF8.self))
    }

    private struct UsageError: Error, CustomStringConvertible {
        let description = "usage: LedgerBench sample|measure FILE, LedgerBench writes FOLDER"
    }
}
