import ArgumentParser

/// How `alttext` ends, for scripts.
enum ExitStatus {
    /// Some items failed.
    static let someFailed = ExitCode(1)
    /// Nothing could be done.
    static let nothingDone = ExitCode(2)
    /// The user stopped it.
    static let interrupted = ExitCode(130)

    /// The status of a run over items.
    ///
    /// - Throws: the exit code, unless all was done.
    static func end(succeeded: Int, failed: Int, wasInterrupted: Bool) throws(ExitCode) {
        if wasInterrupted { throw interrupted }
        if failed > 0 { throw succeeded > 0 ? someFailed : nothingDone }
    }
}
