public import AltText
internal import AltTextPictures

extension Folder {
    /// Reads what a picture's file, its sidecar and its names say.
    ///
    /// The sidecar's word goes before the file's. Of a picture that is damaged the names are still told.
    public func entry(of listing: PictureListing) async throws(GalleryError) -> GalleryEntry {
        let sight = try await sight(of: listing.id)
        let metadata = try await metadata(of: sight)
        return GalleryEntry(
            id: listing.id, alt: AlternativeText(metadata.altText), isEmbedded: metadata.altText != nil,
            revision: sight.stamp, context: context(of: listing, metadata))
    }

    /// What was read of a picture and its sidecar.
    private struct Sight: Sendable {
        let stamp: String
        let sidecar: [UInt8]?
        let picture: [UInt8]?
    }

    private func sight(of id: PictureID) async throws(GalleryError) -> Sight {
        let file = PictureFile(path: try bytePath(of: id), bounds: bounds)
        let limit = maximumByteCount
        return try await onBlockingThread(orThrow: .interrupted) { () throws(GalleryError) in
            // First the stamp: what changes behind it shows the next time.
            guard let stamp = file.stamp else { throw .noSuchPicture(id) }
            do throws(FileFailure) {
                return Sight(
                    stamp: stamp, sidecar: try file.sidecarBytes(), picture: try file.metadataBytes(upTo: limit))
            } catch {
                throw GalleryError(error, of: id, byteLimit: limit)
            }
        }
    }

    /// What sidecar and picture say. A picture that is damaged says nothing here; describing it says why.
    private func metadata(of sight: Sight) async throws(GalleryError) -> EmbeddedMetadata {
        let sidecar = sight.sidecar.map(EmbeddedMetadata.init(sidecar:)) ?? EmbeddedMetadata()
        guard let bytes = sight.picture else { return sidecar }
        do throws(PictureError) {
            return sidecar.completed(by: try await preparer.metadata(of: bytes))
        } catch {
            if error.isCancellation { throw .interrupted }
            return sidecar
        }
    }

    private func context(of listing: PictureListing, _ metadata: EmbeddedMetadata) -> String {
        let names = (listing.id.bytes ?? []).split(separator: UInt8(ascii: "/")).map {
            String(decoding: $0, as: UTF8.self)
        }
        let gallery = root.bytes.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) }
        var context = PictureContext()
        context.add("File name", names.last.flatMap(SpokenName.ofFile))
        context.add("Folder", SpokenName.ofFolders([gallery].compactMap(\.self) + names.dropLast()))
        context.add("Date", metadata.dateTaken?.description)
        context.add("Place", metadata.placeName)
        context.add("Description in the file", metadata.description)
        for hint in listing.hints { context.add(hint.name, hint.value) }
        return context.text
    }
}
