internal import AltText

extension Ledger {
    /// Keeps that a person accepted a description as it is.
    public func recordAcceptance(
        of description: DescriptionRecord.ID, by author: String, at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            guard let record = try connection.description(description) else {
                throw LedgerError(.unknown, "The ledger knows no description \(description)")
            }
            try connection.decide(
                .accepted, about: record.pictureID, run: nil, description: description, author: author, at: time)
            guard try connection.picture(record.pictureID).currentID == description else { return }
            try connection.change(record.pictureID) { picture in
                picture.status = .settled(alt: record.alt, origin: record.origin, isReviewed: true)
            }
        }
    }
}
