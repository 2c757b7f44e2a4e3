/// A gate for each thing that is asked of a gallery: a site may answer questions while its pictures lie on another host that
/// is away, or while it takes no texts.
struct GalleryGates: Sendable {
    /// Questions about what is there.
    let entries: Gate
    /// The pictures' files.
    let bytes: Gate
    /// Texts that are put in their places.
    let writes: Gate
}
