/// A picture as a gallery lists it: its name, and whatever comes with the name at no cost.
///
/// Listing is cheap and runs ahead of the work; what the picture's text is now, ``GalleryEntry`` says, right before it is
/// worked on.
public struct PictureListing: Sendable, Hashable {
    /// The picture's name.
    public var id: PictureID
    /// Changes whenever the picture may have changed: size and time of a file. Empty where the place tells nothing.
    public var stamp: String
    /// What the list itself says of the picture, such as the columns of a CSV file: name and value.
    public var hints: [Hint]

    /// Something that a list says of a picture.
    public struct Hint: Sendable, Hashable, Codable {
        /// What it is: `place`, `photographer`.
        public var name: String
        /// What it says.
        public var value: String

        /// Creates a hint.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Lists a picture.
    public init(id: PictureID, stamp: String = "", hints: [Hint] = []) {
        self.id = id
        self.stamp = stamp
        self.hints = hints
    }
}
