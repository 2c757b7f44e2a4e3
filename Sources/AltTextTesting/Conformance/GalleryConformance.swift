package import AltText
package import AltTextGalleries

/// What every gallery has to keep to, whatever it is made of.
///
/// A new kind of gallery earns its place by passing: ``violations()`` is empty.
package struct GalleryConformance: Sendable {
    /// The gallery, which holds exactly ``pictures``.
    package var gallery: any Gallery
    /// What is in it.
    package var pictures: [PictureID: [UInt8]]
    /// Names that lead nowhere, or where no gallery must follow.
    package var hostileIDs: [PictureID]
    /// Puts another text behind the gallery's back; `nil` where the gallery keeps none.
    package var edit: (@Sendable (PictureID, String) async throws -> Void)?
    /// Takes a picture away behind the gallery's back.
    package var remove: @Sendable (PictureID) async throws -> Void
    /// Whether the place itself notices that a text changed between reading and writing.
    package var noticesConflicts: Bool

    /// Describes the gallery under test.
    package init(
        gallery: any Gallery, pictures: [PictureID: [UInt8]], hostileIDs: [PictureID], noticesConflicts: Bool = false,
        edit: (@Sendable (PictureID, String) async throws -> Void)? = nil,
        remove: @escaping @Sendable (PictureID) async throws -> Void
    ) {
        self.gallery = gallery
        self.pictures = pictures
        self.hostileIDs = hostileIDs
        self.noticesConflicts = noticesConflicts
        self.edit = edit
        self.remove = remove
    }

    /// What the gallery does wrong, in sentences; nothing where it does all right.
    package func violations() async -> [String] {
        var violations: [String] = []
        violations += await name()
        violations += await listing()
        violations += await reading()
        violations += await concurrency()
        violations += await hostility()
        violations += gallery.textKeeping == .gallery ? await writing() : await refusing()
        violations += await removal()
        return violations
    }

    private func name() async -> [String] {
        var violations: [String] = []
        if GalleryID(gallery.id.description) != gallery.id {
            violations.append("The gallery's name cannot be read back.")
        }
        if gallery.id.place.count > 1, gallery.id.place.hasSuffix("/") {
            violations.append("The gallery's place ends in a slash.")
        }
        if let count = await gallery.pictureCount(), count != pictures.count {
            violations.append("The gallery counts \(count) pictures, and there are \(pictures.count).")
        }
        return violations
    }

    private func listing() async -> [String] {
        let (first, second) = (await listed(), await listed())
        guard case .success(let listings) = first, case .success(let again) = second else {
            return ["The gallery cannot be listed: \(first), \(second)"]
        }
        var violations: [String] = []
        if listings != again { violations.append("Two listings are not the same.") }
        if Set(listings.map(\.id)) != Set(pictures.keys) || listings.count != pictures.count {
            violations.append("The listing has \(listings.map(\.id)), and there is \(pictures.keys.sorted()).")
        }
        return violations
    }

    private func reading() async -> [String] {
        var violations: [String] = []
        for (id, bytes) in pictures {
            let listing = PictureListing(id: id)
            if (try? await gallery.bytes(of: listing)) != bytes { violations.append("\(id) has other bytes.") }
            guard let entry = try? await gallery.entry(of: listing) else {
                violations.append("\(id) has no entry.")
                continue
            }
            if entry.id != id { violations.append("\(id) has an entry named \(entry.id).") }
            if entry != (try? await gallery.entry(of: listing)) {
                violations.append("\(id) has two different entries.")
            }
        }
        return violations
    }

    /// Everything at once, many times over.
    private func concurrency() async -> [String] {
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                for (id, bytes) in pictures {
                    group.addTask {
                        let listing = PictureListing(id: id)
                        guard (try? await gallery.entry(of: listing)) != nil else { return false }
                        return (try? await gallery.bytes(of: listing)) == bytes
                    }
                }
                group.addTask {
                    guard case .success(let listings) = await listed() else { return false }
                    return listings.count == pictures.count
                }
            }
            return await group.allSatisfy(\.self) ? [] : ["What works alone does not work at the same time."]
        }
    }

    private func hostility() async -> [String] {
        var violations: [String] = []
        for id in hostileIDs {
            let listing = PictureListing(id: id)
            if let entry = try? await gallery.entry(of: listing) { violations.append("\(id) has an entry: \(entry).") }
            if (try? await gallery.bytes(of: listing)) != nil { violations.append("\(id) has bytes.") }
            let failure = await error { _ = try await gallery.entry(of: listing) }
            if failure?.isGone != true { violations.append("\(id) is not gone, but: \(String(describing: failure))") }
        }
        return violations
    }

    /// Takes the last picture away.
    private func removal() async -> [String] {
        guard let id = pictures.keys.max() else { return ["There is no picture to test with."] }
        do {
            try await remove(id)
        } catch {
            return ["\(id) cannot be taken away: \(error)"]
        }
        let listing = PictureListing(id: id)
        let failures = [
            await error { _ = try await gallery.entry(of: listing) },
            await error { _ = try await gallery.bytes(of: listing) },
        ]
        return failures.allSatisfy { $0?.isGone == true } ? [] : ["What is taken away is not gone: \(failures)"]
    }
}

extension GalleryConformance {
    /// All listings, or the first failure.
    func listed() async -> Result<[PictureListing], GalleryError> {
        var listings: [PictureListing] = []
        do throws(GalleryError) {
            try await gallery.list { (result) throws(GalleryError) in listings.append(try result.get()) }
            return .success(listings)
        } catch {
            return .failure(error)
        }
    }

    func error(_ body: () async throws -> Void) async -> GalleryError? {
        do {
            try await body()
            return nil
        } catch {
            return error as? GalleryError
        }
    }
}
