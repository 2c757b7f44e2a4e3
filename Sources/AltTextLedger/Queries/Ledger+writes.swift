package import AltText

extension Ledger {
    /// A text that is to be put in its place.
    package struct PlannedWrite: Sendable, Hashable {
        /// The text and who wrote it.
        package var description: WrittenDescription
        /// The text that was in its place when that was last read.
        package var before: AlternativeText
        /// The description that the ledger must still have as the current one.
        package var expectedID: DescriptionRecord.ID?
        /// The write that this one takes back, if it does.
        package var undoes: WriteRecord.ID?
        /// Who writes, where a person does.
        package var author: String?

        /// Plans a write.
        package init(
            _ description: WrittenDescription, before: AlternativeText, expecting expectedID: DescriptionRecord.ID?,
            undoes: WriteRecord.ID? = nil, author: String? = nil
        ) {
            self.description = description
            self.before = before
            self.expectedID = expectedID
            self.undoes = undoes
            self.author = author
        }
    }

    /// A description that is written: one that the ledger has, or a new one.
    package enum WrittenDescription: Sendable, Hashable {
        /// One that the ledger has.
        case known(DescriptionRecord.ID)
        /// A new one.
        case new(NewDescription)
    }

    /// Puts a text in its place where the ledger itself is the place.
    ///
    /// - Throws: ``LedgerError`` of kind `changed` where the current description is not the expected one any more.
    @discardableResult
    package func publish(
        _ write: PlannedWrite, of picture: PictureRecord.ID, run: RunRecord.ID?, at time: Timestamp = .now
    ) async throws(LedgerError) -> WriteRecord.ID {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.publish(write, of: picture, run: run, at: time)
        }
    }

    /// Keeps that a text is about to be put in its place in the gallery.
    ///
    /// - Throws: ``LedgerError`` of kind `changed` where the current description is not the expected one any more.
    package func beginWrite(
        _ write: PlannedWrite, of picture: PictureRecord.ID, run: RunRecord.ID?, at time: Timestamp = .now
    ) async throws(LedgerError) -> WriteRecord.ID {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.begin(write, of: picture, run: run, at: time)
        }
    }

    /// Keeps what came of a write.
    package func endWrite(
        _ write: WriteRecord.ID, _ outcome: WriteRecord.Outcome, reason: String? = nil, at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.finish(write, outcome, reason: reason, at: time)
        }
    }

    /// Keeps that the text in a picture's place had changed before anything was written.
    package func recordConflict(
        of picture: PictureRecord.ID, description: DescriptionRecord.ID? = nil, reason: String, run: RunRecord.ID?,
        at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.recordConflict(of: picture, description: description, reason: reason, run: run, at: time)
        }
    }

    /// Keeps a description that is to be reviewed before it is published.
    package func saveDraft(
        _ description: NewDescription, of picture: PictureRecord.ID, run: RunRecord.ID?, at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            let id = try connection.add(description, to: picture, run: run, at: time)
            try connection.decide(.draft, about: picture, run: run, description: id, at: time)
            try connection.change(picture) { picture in
                picture.draftID = id
                picture.status = .draft
                picture.attempts = 0
            }
            try connection.add(.one(\.drafts), to: run)
        }
    }

    /// Keeps a description that a person chose to be reviewed, in place of whatever draft there is.
    ///
    /// - Parameter version: the version of the picture that the person saw.
    /// - Returns: its number, and the picture's version since.
    /// - Throws: ``LedgerError`` of kind `changed` where the picture has changed since.
    package func suggest(
        _ description: NewDescription, for id: PictureRecord.ID, expecting version: Int, at time: Timestamp = .now
    ) async throws(LedgerError) -> (id: DescriptionRecord.ID, version: Int) {
        try await driver.write { (connection) throws(LedgerError) in
            let picture = try connection.picture(id)
            guard picture.version == version, picture.openWriteID == nil else {
                throw LedgerError(.changed, "\(picture.listing.id) has changed since it was read")
            }
            let draft = try connection.add(description, to: id, run: nil, at: time)
            try connection.decide(.draft, about: id, run: nil, description: draft, at: time)
            try connection.change(id) { picture in
                picture.draftID = draft
                picture.status = .draft
                picture.attempts = 0
            }
            return (draft, version + 1)
        }
    }

    /// The write of that number, where there is one.
    package func write(_ id: WriteRecord.ID) async throws(LedgerError) -> WriteRecord? {
        try await driver.read { (connection) throws(LedgerError) in try connection.write(id) }
    }

    /// The description of that number, where there is one.
    package func description(_ id: DescriptionRecord.ID) async throws(LedgerError) -> DescriptionRecord? {
        try await driver.read { (connection) throws(LedgerError) in try connection.description(id) }
    }
}

extension LedgerConnection {
    func publish(
        _ write: Ledger.PlannedWrite, of id: PictureRecord.ID, run: RunRecord.ID?, at time: Timestamp
    ) throws(LedgerError) -> WriteRecord.ID {
        let text = try text(of: write, of: picture(id), run: run, at: time)
        let writeID = try add(write, of: text, to: id, run: run, outcome: .written, at: time)
        try place(text, of: id, run: run, undoes: write.undoes, author: write.author, at: time)
        return writeID
    }

    func begin(
        _ write: Ledger.PlannedWrite, of id: PictureRecord.ID, run: RunRecord.ID?, at time: Timestamp
    ) throws(LedgerError) -> WriteRecord.ID {
        let text = try text(of: write, of: picture(id), run: run, at: time)
        let writeID = try add(write, of: text, to: id, run: run, outcome: nil, at: time)
        try change(id) { $0.openWriteID = writeID }
        return writeID
    }

    /// The text to be put in its place, which the ledger has from now on.
    private func text(
        of write: Ledger.PlannedWrite, of picture: PictureRecord, run: RunRecord.ID?, at time: Timestamp
    ) throws(LedgerError) -> PlacedText {
        guard picture.currentID == write.expectedID, picture.openWriteID == nil else {
            throw LedgerError(.changed, "The text of \(picture.listing.id) has changed since it was read")
        }
        switch write.description {
        case .known(let known): return try placedText(known)
        case .new(let new):
            let id = try add(new, to: picture.id, run: run, at: time)
            return PlacedText(id: id, alt: new.alt, origin: new.origin, isReviewed: false)
        }
    }

    private func placedText(_ id: DescriptionRecord.ID) throws(LedgerError) -> PlacedText {
        guard let description = try description(id) else {
            throw LedgerError(.unknown, "The ledger knows no description \(id)")
        }
        return PlacedText(
            id: id, alt: description.alt, origin: description.origin, isReviewed: try isAccepted(id))
    }

    private func add(
        _ write: Ledger.PlannedWrite, of text: PlacedText, to picture: PictureRecord.ID, run: RunRecord.ID?,
        outcome: WriteRecord.Outcome?, at time: Timestamp
    ) throws(LedgerError) -> WriteRecord.ID {
        try insert(
            "writes",
            """
            picture_id, run_id, description_id, previous_id, before_kind, before_words, undoes_id, author, created_at, \
            outcome, ended_at
            """,
            [
                .id(picture), .id(run), .id(text.id), .id(write.expectedID), .text(write.before.kind),
                .text(write.before.words), .id(write.undoes), .text(write.author), .time(time),
                .text(outcome?.rawValue), .time(outcome.map { _ in time }),
            ])
    }

    func finish(
        _ id: WriteRecord.ID, _ outcome: WriteRecord.Outcome, reason: String?, at time: Timestamp
    ) throws(LedgerError) {
        guard let write = try write(id) else { throw LedgerError(.unknown, "The ledger knows no write \(id)") }
        // What was concluded already stays as it is: two processes may find the same open write.
        guard write.outcome == nil else { return }
        try execute(
            "UPDATE writes SET outcome = ?, reason = ?, ended_at = ? WHERE id = ?",
            [.text(outcome.rawValue), .text(reason), .time(time), .id(id)])
        switch outcome {
        case .written:
            try close(write)
            try place(
                placedText(write.descriptionID), of: write.pictureID, run: write.runID, undoes: write.undoesID,
                author: write.author, at: time)
        case .conflict:
            try close(write)
            try recordConflict(
                of: write.pictureID, description: write.descriptionID, reason: reason, run: write.runID, at: time)
        case .failed:
            try close(write)
        }
    }

    /// A write of somebody else that is still open stays so: its outcome has yet to be found out.
    private func close(_ write: WriteRecord) throws(LedgerError) {
        try change(write.pictureID) { picture in
            if picture.openWriteID == write.id { picture.openWriteID = nil }
        }
    }

    fileprivate func recordConflict(
        of picture: PictureRecord.ID, description: DescriptionRecord.ID?, reason: String?, run: RunRecord.ID?,
        at time: Timestamp
    ) throws(LedgerError) {
        try decide(.conflict, about: picture, run: run, description: description, reason: reason, at: time)
        try change(picture) { $0.status = .conflict }
        try add(.one(\.conflicts), to: run)
    }

    /// The text is in its place.
    private func place(
        _ text: PlacedText, of picture: PictureRecord.ID, run: RunRecord.ID?, undoes: WriteRecord.ID?, author: String?,
        at time: Timestamp
    ) throws(LedgerError) {
        try change(picture) { picture in
            picture.currentID = text.id
            picture.draftID = nil
            picture.attempts = 0
            picture.status = .settled(alt: text.alt, origin: text.origin, isReviewed: text.isReviewed)
        }
        if let undoes {
            try decide(
                .undone, about: picture, run: run, description: text.id, author: author, reason: "write \(undoes)",
                at: time)
        } else if text.origin == .ai {
            try add(.one(\.published), to: run)
        }
    }
}

/// A text that is put in its place, as far as that matters for how things stand then.
private struct PlacedText {
    let id: DescriptionRecord.ID
    let alt: AlternativeText
    let origin: Origin
    let isReviewed: Bool
}
