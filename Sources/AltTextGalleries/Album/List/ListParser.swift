/// Reads a list in one format: bytes in UTF-8 go in as they come, entries come out.
protocol ListParser: Sendable {
    /// Takes more of the list.
    ///
    /// - Throws: ``ListFault`` where the list as a whole cannot be read.
    mutating func push(_ bytes: [UInt8]) throws(ListFault) -> [ListEntry]

    /// Takes the end of the list.
    mutating func finish() throws(ListFault) -> [ListEntry]
}
