package import AltText

extension FakeGallery {
    /// A picture in its place.
    package struct Picture: Sendable, Hashable {
        /// Its file.
        package var bytes: [UInt8]
        /// The text in its place; of a gallery whose texts the ledger keeps: in its file.
        package var alt: AlternativeText
        /// Changes with its file.
        package var stamp: String
        /// What the place knows of it.
        package var context: String
        /// Whether a person stands for the text; `nil` where the place does not say.
        package var isVerified: Bool?
        /// Grows with every change of the text.
        private(set) var revision = 0

        /// Creates a picture.
        package init(bytes: [UInt8], alt: AlternativeText = .missing, stamp: String = "1", context: String = "") {
            self.bytes = bytes
            self.alt = alt
            self.stamp = stamp
            self.context = context
        }

        /// Creates a tiny photograph of sorts; the same seed gives the same file.
        package init(
            seed: UInt64, alt: AlternativeText = .missing, stamp: String = "1", context: String = "",
            isVerified: Bool? = nil
        ) {
            self.init(
                bytes: PictureFixture.noise(width: 16, height: 12, seed: seed), alt: alt, stamp: stamp,
                context: context)
            self.isVerified = isVerified
        }

        mutating func setAlt(_ alt: AlternativeText) {
            self.alt = alt
            revision += 1
        }
    }
}
