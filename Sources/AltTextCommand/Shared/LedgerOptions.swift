import AltTextLedger
import ArgumentParser
import Foundation
import SystemPackage

/// Which ledger is used.
struct LedgerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The ledger: the file that keeps pictures, answers, texts and decisions. Without it $ALTTEXT_LEDGER, or \"ledger.sqlite\" in the data folder of alttext.",
            valueName: "file"))
    var ledger: String?

    /// Where the ledger is.
    func path(_ surroundings: Surroundings) -> String {
        if let ledger { return ledger }
        if let path = surroundings.environment["ALTTEXT_LEDGER"], !path.isEmpty { return path }
        return surroundings.dataFolder.appending("ledger.sqlite").string
    }

    /// The ledger.
    ///
    /// - Parameter absence: what is done where there is none yet.
    /// - Throws: an exit code, after saying what is wrong.
    func open(
        _ surroundings: Surroundings = Surroundings(), ifMissing absence: Ledger.Absence = .fail
    ) async throws -> Ledger {
        do {
            return try await Ledger.open(path: path(surroundings), ifMissing: absence)
        } catch {
            Console.complain(error.advised)
            throw ExitStatus.nothingDone
        }
    }

    /// Runs `work` with the ledger and closes it, whatever happens; what the ledger has to complain about is said.
    func withLedger<Value>(
        ifMissing absence: Ledger.Absence = .fail, _ work: (Ledger) async throws -> Value
    ) async throws -> Value {
        let ledger = try await open(ifMissing: absence)
        do {
            let value = try await work(ledger)
            try? ledger.close()
            return value
        } catch {
            try? ledger.close()
            guard let error = error as? LedgerError else { throw error }
            Console.complain(error.advised)
            throw ExitStatus.nothingDone
        }
    }
}
