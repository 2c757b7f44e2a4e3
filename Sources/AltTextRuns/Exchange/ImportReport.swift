/// What came of importing a file.
package struct ImportReport: Sendable, Hashable {
    /// Rows read, those with problems included.
    package internal(set) var rows = 0
    /// Rows that say what the ledger has.
    package internal(set) var unchanged = 0
    /// Texts that were set.
    package internal(set) var changed = 0
    /// Texts by a model that were accepted as they are.
    package internal(set) var accepted = 0
    /// Rows whose pictures changed since the export; nothing was overwritten.
    package internal(set) var conflicts = 0
    /// Rows that could not be taken for another reason.
    package internal(set) var problems = 0

    /// Nothing.
    package init() {}
}
