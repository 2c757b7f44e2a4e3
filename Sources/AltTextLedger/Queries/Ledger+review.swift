internal import AltText

extension Ledger {
    /// Keeps that a person accepted a description as it is.
    public func recordAcceptance(
        of description: DescriptionRecord.ID, by author: String, at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.accept(description, by: author, at: time)
        }
    }
}

extension LedgerConnection {
    func accept(_ description: DescriptionRecord.ID, by author: String, at time: Timestamp) throws(LedgerError) {
        guard let record = try self.description(description) else {
            throw LedgerError(.unknown, "The ledger knows no description \(description)")
        }
        try decide(.accepted, about: record.pictureID, run: nil, description: description, author: author, at: time)
        guard try picture(record.pictureID).currentID == description else { return }
        try change(record.pictureID) { picture in
            // Whoever accepts what is there wants no other text in its place.
            picture.draftID = nil
            picture.status = .settled(alt: record.alt, origin: record.origin, isReviewed: true)
        }
    }
}
