extension SlidePicture {
    /// What its alt text is worth, in the words of JSON.
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// It has a text.
        case described
        /// It is marked as needing none.
        case decorative
        /// Its text is the name of a file, which tells a listener nothing.
        case fileName = "file_name"
        /// It has no text and is not marked.
        case missing
    }

    /// What its alt text is worth.
    public var standing: Standing {
        if isDecorative { return .decorative }
        guard let alternativeText else { return .missing }
        return isNamedAfterFile || Self.isFileName(alternativeText) ? .fileName : .described
    }

    /// Programs put the name of the file in when a picture is inserted: `image1.png`, `C:\photos\x.jpg`.
    private static func isFileName(_ text: String) -> Bool {
        let lowercase = text.lowercased()
        let endings = [
            ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".wmf", ".emf", ".svg", ".webp", ".heic", ".avif",
        ]
        guard endings.contains(where: lowercase.hasSuffix) else { return false }
        // A sentence may end in a file's name; a name of a file has few blanks, unless it is a path.
        return lowercase.contains("\\") || lowercase.contains("/") || lowercase.count { $0 == " " } < 4
    }
}
