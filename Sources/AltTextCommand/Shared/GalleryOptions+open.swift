import AltText
import AltTextGalleries
import AltTextModels
import ArgumentParser

extension GalleryOptions {
    /// Opens a gallery.
    ///
    /// - Parameter isOwn: whether the user named the gallery, or keeps the ledger that does.
    /// - Throws: `GalleryError`; an exit code where the key file cannot be trusted.
    func opened(
        _ gallery: GalleryID, _ surroundings: Surroundings, _ limits: LimitOptions?, isOwn: Bool = true
    ) async throws -> any Gallery {
        switch gallery.kind {
        case .album:
            var list: AlbumList?
            if let path = self.list { list = try await AlbumList(path) }
            var options = Album.Options()
            if let limits { options.loading = limits.loaderOptions }
            options.delay = delay?.duration ?? .zero
            var originals: AlbumOriginals?
            if let pictures { originals = try AlbumOriginals(pictures, options: options.loading) }
            return try Album(
                base: gallery.place, token: try token(for: gallery.place, surroundings, isOwn: isOwn), list: list,
                imageURL: imageURL, originals: originals, notes: try albumNotes(), options: options,
                remark: { Console.complain($0) })
        default: return try Folder(gallery.place, followsLinks: followLinks)
        }
    }

    private func albumNotes() throws -> AlbumNotes {
        var notes: [String: String] = [:]
        for text in albumContext {
            guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
                throw ValidationError("--album-context is an album and a file: --album-context skye=notes.md.")
            }
            notes[String(text[..<sign])] = try NamedFile.notes(String(text[text.index(after: sign)...])).text().trimmed
        }
        return AlbumNotes(notes)
    }

    /// What was given goes before the environment, and that before what is stored. A stored token belongs to the hosts it
    /// was stored for; one that was stored for none, to that of the first site which the user opens with it.
    private func token(for site: String, _ surroundings: Surroundings, isOwn: Bool) throws -> Secret? {
        let variable = surroundings.environment["ALTTEXT_ALBUM_TOKEN"] ?? ""
        // A ledger that came from elsewhere must not say where a token goes.
        if isOwn, let given = token ?? (variable.isEmpty ? nil : variable) { return Secret(given) }
        let keys = try surroundings.keys()
        guard let key = keys.key(named: Self.keyName), let host = KeyHost(site) else { return nil }
        if keys.hosts(of: Self.keyName).contains(where: { $0.covers(site) }) { return key }
        guard isOwn, keys.hosts(of: Self.keyName).isEmpty else { throw GalleryError.unboundToken(site) }
        if keys.variable(of: Self.keyName) == nil { try bind(key, to: host, in: surroundings.keyFile) }
        return key
    }

    private func bind(_ key: Secret, to host: KeyHost, in file: KeyFile) throws {
        do throws(PrivateFileError) {
            try file.set(StoredKey(key, hosts: [host]), named: Self.keyName)
        } catch {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        }
    }

    /// The name of the key that is the token of an album site.
    static let keyName = "album"
}

extension GalleryError {
    fileprivate static func unboundToken(_ site: String) -> GalleryError {
        GalleryError(
            .unboundToken, "The stored token is not for \(site)",
            remedy:
                "If it is, store it again with \"alttext keys set album --host \(KeyHost(site)?.description ?? site)\"")
    }
}
