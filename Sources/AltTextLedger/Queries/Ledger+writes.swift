public import AltText

extension Ledger {
    /// A text that is to be put in its place.
    public struct PlannedWrite: Sendable, Hashable {
        /// The text and who wrote it.
        public var description: WrittenDescription
        /// The text that was in its place when that was last read.
        public var before: AlternativeText
        /// The description that the ledger must still have as the current one.
        public var expectedID: DescriptionRecord.ID?
        /// The write that this one takes back, if it does.
        public var undoes: WriteRecord.ID?
        /// Who writes, where a person does.
        public var author: String?

        /// Plans a write.
        public init(
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
    public enum WrittenDescription: Sendable, Hashable {
        /// One that the ledger has.
        case known(DescriptionRecord.ID)
        /// A new one.
        case new(NewDescription)
    }

    /// Puts a text in its place where the ledger itself is the place.
    ///
    /// - Throws: ``LedgerError`` of kind `changed` where the current description is not the expected one any more.
    @discardableResult
    public func publish(
        _ write: PlannedWrite, of picture: PictureRecord.ID, run: RunRecord.ID?, at time: Timestamp = .now
    ) async throws(LedgerError) -> WriteRecord.ID {
        try await driver.write { (connection) throws(LedgerError) in
            let id = try connection.begin(write, of: picture, run: run, at: time)
            try connection.finish(id, .written, reason: nil, at: time)
            return id
        }
    }

    /// Keeps that a text is about to be put in its place in the gallery.
    ///
    /// - Throws: ``LedgerError`` of kind `changed` where the current description is not the expected one any more.
    public func beginWrite(
        _ write: PlannedWrite, of picture: PictureRecord.ID, run: RunRecord.ID?, at time: Timestamp = .now
    ) async throws(LedgerError) -> WriteRecord.ID {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.begin(write, of: picture, run: run, at: time)
        }
    }

    /// Keeps what came of a write.
    public func endWrite(
        _ write: WriteRecord.ID, _ outcome: WriteRecord.Outcome, reason: String? = nil, at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.finish(write, outcome, reason: reason, at: time)
        }
    }

    /// Keeps that the text in a picture's place had changed before anything was written.
    public func recordConflict(
        of picture: PictureRecord.ID, description: DescriptionRecord.ID? = nil, reason: String, run: RunRecord.ID?,
        at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.recordConflict(of: picture, description: description, reason: reason, run: run, at: time)
        }
    }

    /// Keeps a description that is to be reviewed before it is published.
    public func saveDraft(
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

    /// The write of that number, where there is one.
    public func write(_ id: WriteRecord.ID) async throws(LedgerError) -> WriteRecord? {
        try await driver.read { (connection) throws(LedgerError) in try connection.write(id) }
    }

    /// The description of that number, where there is one.
    public func description(_ id: DescriptionRecord.ID) async throws(LedgerError) -> DescriptionRecord? {
        try await driver.read { (connection) throws(LedgerError) in try connection.description(id) }
    }
}

extension LedgerConnection {
    func begin(
        _ write: Ledger.PlannedWrite, of id: PictureRecord.ID, run: RunRecord.ID?, at time: Timestamp
    ) throws(LedgerError) -> WriteRecord.ID {
        let picture = try picture(id)
        guard picture.currentID == write.expectedID, picture.openWriteID == nil else {
            throw LedgerError(.changed, "The text of \(picture.listing.id) has changed since it was read")
        }
        let description =
            switch write.description {
            case .known(let known): known
            case .new(let new): try add(new, to: id, run: run, at: time)
            }
        let writeID: WriteRecord.ID = try insert(
            "writes",
            """
            picture_id, run_id, description_id, previous_id, before_kind, before_words, undoes_id, author, created_at
            """,
            [
                .id(id), .id(run), .id(description), .id(picture.currentID), .text(write.before.kind),
                .text(write.before.words), .id(write.undoes), .text(write.author), .time(time),
            ])
        try change(id) { $0.openWriteID = writeID }
        return writeID
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
        case .written: try place(write, at: time)
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

    /// The text of a write is in its place.
    private func place(_ write: WriteRecord, at time: Timestamp) throws(LedgerError) {
        guard let description = try description(write.descriptionID) else {
            throw LedgerError(.unknown, "The ledger knows no description \(write.descriptionID)")
        }
        let isReviewed = try isAccepted(description.id)
        try close(write)
        try change(write.pictureID) { picture in
            picture.currentID = description.id
            picture.draftID = nil
            picture.attempts = 0
            picture.status = .settled(alt: description.alt, origin: description.origin, isReviewed: isReviewed)
        }
        if let undone = write.undoesID {
            try decide(
                .undone, about: write.pictureID, run: write.runID, description: description.id, author: write.author,
                reason: "write \(undone)", at: time)
        } else if description.origin == .ai {
            try add(.one(\.published), to: write.runID)
        }
    }
}
