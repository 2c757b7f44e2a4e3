internal import AltText
internal import AltTextGalleries

extension GalleryConformance {
    private static let texts = [
        "A heron on a jetty.", "Ein Reiher, \"grau\", im Schilf 鷺\nzweite Zeile",
        "<script>alert(1)</script> & \\ ' ; --",
    ]

    /// What is written is read back, a mark the place cannot hold is refused, and nobody's edit is overwritten.
    func writing() async -> [String] {
        guard let id = pictures.keys.min() else { return ["There is no picture to test with."] }
        var violations: [String] = []
        for text in Self.texts { violations += await written(.text(text), to: id) }
        for alt in [AlternativeText.decorative, .missing] {
            if gallery.canHold(alt) {
                violations += await written(alt, to: id)
            } else {
                violations += await refused(alt, of: id)
            }
        }
        if noticesConflicts { violations += await conflict(over: id) }
        return violations
    }

    /// A gallery that keeps no texts takes none.
    func refusing() async -> [String] {
        guard let id = pictures.keys.min() else { return ["There is no picture to test with."] }
        return await refused(.text("A heron."), of: id)
    }

    private func written(_ alt: AlternativeText, to id: PictureID) async -> [String] {
        let listing = PictureListing(id: id)
        do {
            let entry = try await gallery.entry(of: listing)
            try await gallery.write(alt, in: entry, provenance: WriteProvenance(origin: .ai, model: "a"))
            let now = try await gallery.entry(of: listing)
            return now.alt == alt ? [] : ["\(alt) was written to \(id), and \(now.alt) is there."]
        } catch {
            return ["\(alt) cannot be written to \(id): \(error)"]
        }
    }

    private func refused(_ alt: AlternativeText, of id: PictureID) async -> [String] {
        let listing = PictureListing(id: id)
        guard let before = try? await gallery.entry(of: listing) else { return ["\(id) has no entry."] }
        let failure = await error {
            try await gallery.write(alt, in: before, provenance: WriteProvenance(origin: .human))
        }
        guard failure?.kind == "cannot_hold", failure?.mayHaveHappened == false else {
            return ["\(alt) is not refused as such: \(String(describing: failure))"]
        }
        return (try? await gallery.entry(of: listing)) == before ? [] : ["\(alt) was refused and changed something."]
    }

    private func conflict(over id: PictureID) async -> [String] {
        let listing = PictureListing(id: id)
        do {
            let entry = try await gallery.entry(of: listing)
            try await edit?(id, "Somebody else's words.")
            let failure = await error {
                try await gallery.write(.text("Ours."), in: entry, provenance: WriteProvenance(origin: .ai))
            }
            let now = try await gallery.entry(of: listing)
            guard failure?.isConflict == true, now.alt == .text("Somebody else's words.") else {
                return ["A change in between is no conflict: \(String(describing: failure)), \(now.alt)"]
            }
            return []
        } catch {
            return ["A conflict cannot be tested: \(error)"]
        }
    }
}
