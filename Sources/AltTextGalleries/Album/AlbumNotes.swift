internal import AltText

/// What somebody knows of whole albums, such as where a trip went.
package struct AlbumNotes: Sendable, Hashable {
    private let notes: [String: String]

    /// Collects notes.
    ///
    /// - Parameter notes: the notes by the album's name, slashes between the names of albums in albums.
    package init(_ notes: [String: String] = [:]) {
        self.notes = notes
    }

    /// The note on an album, or on the nearest one around it.
    func note(on album: [String]) -> String? {
        for count in stride(from: album.count, to: 0, by: -1) {
            if let note = notes[album.prefix(count).joined(separator: "/")] { return note }
        }
        return nil
    }
}
