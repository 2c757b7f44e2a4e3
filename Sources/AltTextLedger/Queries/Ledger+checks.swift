package import AltText

extension Ledger {
    /// Keeps a text that was found in its place and that the ledger did not know: it becomes the current one.
    ///
    /// - Parameters:
    ///   - version: the version of the picture before its place was read; `nil`: whatever it is.
    ///   - kind: `found` where there was none before, `edited` or `removed` where one of ours was.
    ///   - origin: whose text it is taken for.
    /// - Throws: ``LedgerError`` of kind `changed` where the picture has changed since.
    package func recordFound(
        _ alt: AlternativeText, of picture: PictureRecord.ID, expecting version: Int? = nil,
        kind: DecisionRecord.Kind, origin: Origin, run: RunRecord.ID?, at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            let known = try connection.picture(picture)
            guard version.map({ $0 == known.version }) ?? true else {
                throw LedgerError(.changed, "\(known.listing.id) has changed since its place was read")
            }
            let ancestor = kind == .found ? nil : known.currentID
            let description = NewDescription(alt: alt, origin: origin, ancestorID: ancestor)
            let id = try connection.add(description, to: picture, run: run, at: time)
            try connection.decide(kind, about: picture, run: run, description: id, at: time)
            try connection.change(picture) { picture in
                picture.currentID = id
                picture.draftID = nil
                picture.status = .settled(alt: alt, origin: origin)
            }
        }
    }

    /// Keeps that a picture was looked at and stands as the ledger has it.
    package func settle(_ picture: PictureRecord.ID) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            let status = try connection.standingStatus(of: picture)
            try connection.change(picture) { $0.status = status }
        }
    }

    /// Whether a person has accepted a description as it is.
    package func isAccepted(_ description: DescriptionRecord.ID) async throws(LedgerError) -> Bool {
        try await driver.read { (connection) throws(LedgerError) in try connection.isAccepted(description) }
    }

    /// What is known of a picture's text.
    package func knownText(of picture: PictureRecord) async throws(LedgerError) -> KnownText? {
        guard picture.currentID != nil else { return nil }
        return try await driver.read { (connection) throws(LedgerError) in
            try connection.knownText(of: connection.picture(picture.id))
        }
    }
}

extension PictureStatus {
    /// How things stand with a picture whose text is in its place.
    static func settled(alt: AlternativeText, origin: Origin, isReviewed: Bool = false) -> PictureStatus {
        switch (alt, origin) {
        case (.missing, _): .removed
        case (.decorative, _): .decorative
        case (.text, .ai): isReviewed ? .accepted : .published
        case (.text, _): .human
        }
    }
}

extension LedgerConnection {
    func knownText(of picture: PictureRecord) throws(LedgerError) -> KnownText? {
        guard let id = picture.currentID, let current = try description(id) else { return nil }
        return KnownText(alt: current.alt, origin: current.origin, isReviewed: try isAccepted(id))
    }

    /// The status that follows from a picture's descriptions, whatever it is being worked on for.
    func standingStatus(of id: PictureRecord.ID) throws(LedgerError) -> PictureStatus {
        let picture = try picture(id)
        if picture.draftID != nil { return .draft }
        guard let known = try knownText(of: picture) else { return .missing }
        return .settled(alt: known.alt, origin: known.origin, isReviewed: known.isReviewed)
    }

    func isAccepted(_ description: DescriptionRecord.ID) throws(LedgerError) -> Bool {
        let picture: PictureRecord.ID? = try row(
            "SELECT picture_id FROM descriptions WHERE id = ?", [.id(description)]
        ) { $0.id() }
        guard let picture else { return false }
        return try row(
            "SELECT 1 FROM decisions WHERE picture_id = ? AND kind = 'accepted' AND description_id = ? LIMIT 1",
            [.id(picture), .id(description)]
        ) { $0.int() } != nil
    }
}
