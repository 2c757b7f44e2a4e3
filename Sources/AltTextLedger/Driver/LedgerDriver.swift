/// What stores a ledger. The only place that knows which database it is.
package protocol LedgerDriver: Sendable {
    /// The words in which the schema's portable types are said here.
    var dialect: SQLDialect { get }

    /// Runs `work` in a transaction of its own.
    ///
    /// What it did is durable once this returns: it survives `kill -9` and loss of power. Where `work` throws, nothing
    /// of it has happened. A task that is cancelled meanwhile does not stop it.
    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any LedgerConnection) throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value

    /// Runs `work` on an unchanging view of what has been written.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (any LedgerConnection) throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value

    /// Like ``read(_:)``, for what takes next to no time: it may share its view with others that look at the same moment.
    func glance<Value: Sendable>(
        _ work: @escaping @Sendable (any LedgerConnection) throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value

    /// Takes a lock that is let go when its owner ends, however that happens.
    ///
    /// - Returns: the lock, or `nil` where another process has it.
    func lock(_ name: String) throws(LedgerError) -> LedgerLock?

    /// Takes one of the many locks of a name, like ``lock(_:)``.
    ///
    /// - Parameter number: which; not negative.
    /// - Returns: the lock, or `nil` where somebody has it, in this process or another.
    func lock(_ name: String, number: Int64) throws(LedgerError) -> LedgerLock?

    /// Looks for damage below the level of rows.
    ///
    /// - Returns: what is wrong, a sentence each.
    func damage() async throws(LedgerError) -> [String]

    /// Copies the ledger as it is now into a new file, while it is in use.
    func backup(to path: String) async throws(LedgerError)

    /// How many bytes the ledger takes.
    func byteCount() -> Int

    /// Ends every connection.
    func close() throws(LedgerError)
}
