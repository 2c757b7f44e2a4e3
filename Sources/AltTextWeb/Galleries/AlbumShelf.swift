internal import AltText
internal import AltTextLedger

/// Which galleries are served, and under which album names.
///
/// The picture `skye/journey.jpg` of the folder `/home/ann/Photos` is the image `journey.jpg` of the album `Photos/skye`;
/// a picture beside `skye` is in the album `Photos`. Pictures of a site keep their own `album/image` names.
package struct AlbumShelf: Sendable {
    /// The galleries, each with an album name of its own.
    package let galleries: [ServedGallery]

    /// Puts galleries on the shelf. Of two that would have the same album name, the later gets `-2` behind it.
    package init(_ galleries: [ServedGallery] = []) {
        var taken: Set<PictureID> = []
        self.galleries = galleries.map { served in
            guard let album = served.album else { return served }
            let name = Self.freeName(album, taken)
            taken.insert(PictureID(name))
            return served.named(name)
        }
    }

    private static func freeName(_ album: String, _ taken: Set<PictureID>) -> String {
        guard taken.contains(PictureID(album)) else { return album }
        var number = 2
        while taken.contains(PictureID("\(album)-\(number)")) { number += 1 }
        return "\(album)-\(number)"
    }

    /// A picture that an address may mean.
    struct Candidate {
        let served: ServedGallery
        let name: PictureID
    }

    /// The pictures that names in an address may mean, the likeliest first. Which of them there is, the ledger knows.
    func candidates(for names: [String]) -> [Candidate] {
        guard let first = names.first, names.count > 1 else { return [] }
        // Byte for byte, as the ledger compares: Swift's strings are equal where they only look the same.
        let inFolders = galleries.filter { $0.album?.utf8.elementsEqual(first.utf8) ?? false }.map {
            Candidate(served: $0, name: PictureID(names.dropFirst().joined(separator: "/")))
        }
        let inSites = galleries.filter { $0.album == nil }.map {
            Candidate(served: $0, name: PictureID(names.joined(separator: "/")))
        }
        return inFolders + inSites
    }

    /// The gallery of a picture, where it is served.
    func gallery(_ id: GalleryRecord.ID) -> ServedGallery? {
        galleries.first { $0.record.id == id }
    }
}
