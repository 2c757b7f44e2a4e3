import Synchronization

extension FakeAlbumSite {
    /// The answer to a PATCH: what is wrong with it, or the picture as it is then.
    func writing(_ name: String, _ request: RecordedRequest) -> FakeReply {
        if request.bodyByteCount > options.bodyByteCount { return Self.error(413, "The body is too large.") }
        let type = request.headers["content-type"] ?? ""
        guard type == "application/json" || type.hasPrefix("application/json;") else {
            return Self.error(415, "The body is not application/json.")
        }
        guard let fields = try? request.json().object else { return Self.error(400, "The body is no JSON object.") }
        guard !fields.isEmpty else { return Self.error(400, "The body changes nothing.") }
        for (field, value) in fields.sorted(by: { $0.key < $1.key }) {
            if field == "verified", pictures[name]?.verified != nil, !options.refusesVerified {
                guard value == 0 || value == 1 else { return Self.error(400, "\"verified\" is 0 or 1.") }
                continue
            }
            guard ["title", "alt", "caption"].contains(field) else {
                return Self.error(400, "There is no field \"\(field)\".")
            }
            guard value.string != nil else { return Self.error(400, "\"\(field)\" is no text.") }
        }
        return apply(fields, to: name, request)
    }

    private func apply(_ fields: [String: JSONValue], to name: String, _ request: RecordedRequest) -> FakeReply {
        let expected = options.hasEntityTags ? request.headers["if-match"] : nil
        let provenance = request.headers["alttext-provenance"]
        let outcome = state.withLock { state -> (status: Int, picture: FakeAlbumPicture?) in
            guard var picture = state.pictures[name] else { return (404, nil) }
            if let expected, expected != "*", expected != picture.entityTag { return (412, nil) }
            if let title = fields["title"]?.string { picture.title = title }
            if let caption = fields["caption"]?.string { picture.caption = caption }
            if let alt = fields["alt"]?.string {
                picture.alt = alt
                state.writes.append(
                    Write(picture: name, alt: alt, provenance: provenance, verified: fields["verified"]))
            }
            if let verified = fields["verified"] { picture.verified = verified }
            picture.version += 1
            state.pictures[name] = picture
            return (200, picture)
        }
        guard let picture = outcome.picture else {
            return Self.error(outcome.status, outcome.status == 404 ? "There is no such picture." : "It was changed.")
        }
        return reply(picture, name)
    }
}
