internal import AltText

extension Ledger {
    /// What somebody changes about a picture at once, where the ledger itself is the place of its text.
    package struct Amendment: Sendable, Hashable {
        /// What happens to the text.
        package enum Text: Sendable, Hashable {
            /// It stays.
            case unchanged
            /// The one that is there is accepted as it is.
            case accepted(DescriptionRecord.ID)
            /// Another one takes its place.
            case replaced(NewDescription)
        }

        /// What happens to the text.
        package var text: Text
        /// The title and caption that change.
        package var annotations: [AnnotationField: String]
        /// The texts beside the alt text that change.
        package var furtherTexts: [FurtherText]
        /// Who changes it.
        package var author: String

        /// Creates an amendment.
        package init(
            text: Text = .unchanged, annotations: [AnnotationField: String] = [:], furtherTexts: [FurtherText] = [],
            by author: String
        ) {
            self.text = text
            self.annotations = annotations
            self.furtherTexts = furtherTexts
            self.author = author
        }
    }

    /// Changes a picture as it was when it was read, all at once or not at all.
    ///
    /// - Parameter version: the version that was read.
    /// - Returns: the picture as it is now.
    /// - Throws: ``LedgerError`` of kind `changed` where somebody else was faster.
    package func amend(
        _ id: PictureRecord.ID, expecting version: Int, _ amendment: Amendment, at time: Timestamp = .now
    ) async throws(LedgerError) -> PictureFace {
        try await driver.write { (connection) throws(LedgerError) in
            let picture = try connection.picture(id)
            guard picture.version == version else {
                throw LedgerError(.changed, "\(picture.listing.id) has changed since it was read")
            }
            switch amendment.text {
            case .unchanged: break
            case .accepted(let description):
                try connection.accept(description, by: amendment.author, at: time)
            case .replaced(let description):
                let before = try picture.currentID.flatMap { (id) throws(LedgerError) in try connection.description(id)
                }
                let write = PlannedWrite(
                    .new(description), before: before?.alt ?? .missing, expecting: picture.currentID,
                    author: amendment.author)
                let writeID = try connection.begin(write, of: id, run: nil, at: time)
                try connection.finish(writeID, .written, reason: nil, at: time)
            }
            if !amendment.annotations.isEmpty {
                try connection.annotate(id, amendment.annotations, by: amendment.author, at: time)
            }
            _ = try connection.set(amendment.furtherTexts, of: id, by: amendment.author, at: time)
            guard let face = try connection.face(of: id) else {
                throw LedgerError(.unknown, "The ledger knows no picture \(id)")
            }
            return face
        }
    }
}
