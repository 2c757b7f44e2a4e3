internal import AltText

/// Which values of a record name the picture; all others are hints.
struct ListColumns: Sendable, Hashable {
    private enum Naming: Sendable, Hashable {
        /// Album and image in two values.
        case pair(album: Int, image: Int)
        /// `album/image` in one.
        case whole(Int)
    }

    private let naming: Naming
    private let names: [String]

    /// Columns with names; `nil` where none of them names a picture.
    init?(names: [String]) {
        let folded = names.map { $0.trimmed.lowercased() }
        if let album = folded.firstIndex(of: "album"), let image = folded.firstIndex(of: "image") {
            naming = .pair(album: album, image: image)
        } else if let whole = ["picture", "path", "image"].lazy.compactMap({ folded.firstIndex(of: $0) }).first {
            naming = .whole(whole)
        } else {
            return nil
        }
        self.names = names.map(\.trimmed)
    }

    /// Columns without names: album and image, or both in the only one.
    init(count: Int) {
        naming = count > 1 ? .pair(album: 0, image: 1) : .whole(0)
        names = []
    }

    /// The picture's name like `album/image`; `nil` where the record is too short for it.
    func name(in values: [String]) -> String? {
        switch naming {
        case .pair(let album, let image):
            guard max(album, image) < values.count, !values[album].isEmpty, !values[image].isEmpty else { return nil }
            return "\(values[album])/\(values[image])"
        case .whole(let index):
            guard index < values.count, !values[index].isEmpty else { return nil }
            return values[index]
        }
    }

    /// What else the record says.
    func hints(in values: [String]) -> [PictureListing.Hint] {
        values.indices.compactMap { index in
            guard !isName(index), !values[index].isEmpty else { return nil }
            return PictureListing.Hint(index < names.count ? names[index] : "", values[index])
        }
    }

    private func isName(_ index: Int) -> Bool {
        switch naming {
        case .pair(let album, let image): index == album || index == image
        case .whole(let whole): index == whole
        }
    }
}
