/// What came of importing a file.
public struct ImportReport: Sendable, Hashable {
    /// Rows read, those with problems included.
    public internal(set) var rows = 0
    /// Rows that say what the ledger has.
    public internal(set) var unchanged = 0
    /// Texts that were set.
    public internal(set) var changed = 0
    /// Texts by a model that were accepted as they are.
    public internal(set) var accepted = 0
    /// Rows whose pictures changed since the export; nothing was overwritten.
    public internal(set) var conflicts = 0
    /// Rows that could not be taken for another reason.
    public internal(set) var problems = 0

    /// Nothing.
    public init() {}
}
