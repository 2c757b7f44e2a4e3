/// What a slide shows that has to be put into words: a picture, a chart, a table; and what a screen reader hears of it.
package struct SlidePicture: Sendable, Hashable {
    /// What it is.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A picture, or a shape that is filled with one.
        case picture
        /// A chart.
        case chart
        /// SmartArt.
        case diagram
        /// A table.
        case table
        /// What another program has drawn, such as a sheet of Excel.
        case object
    }

    /// What it is.
    package let kind: Kind
    /// What tells it from the other pictures of its slide: the number or name that the file gives its shape.
    package let id: String
    /// The part of the file that holds its pixels; `nil` when they are linked or missing, or when there are none.
    package let part: String?
    /// How many bytes that part takes, uncompressed; `nil` when they are not in the file.
    package let byteCount: Int?
    /// How wide and high it is shown; `nil` when the file does not say, or says it in units of a group.
    package let size: ShownSize?
    /// Its alt text as a screen reader would read it; `nil` when there is none.
    package let alternativeText: String?
    /// Whether it is marked as needing no text.
    package let isDecorative: Bool
    /// Whether the deck says that its alt text is the name of the file it came from, which old programs put in by
    /// themselves.
    package let isNamedAfterFile: Bool

    /// Creates a picture.
    package init(
        _ kind: Kind = .picture, id: String, part: String?, byteCount: Int?, size: ShownSize? = nil,
        alternativeText: String?,
        isDecorative: Bool, isNamedAfterFile: Bool = false
    ) {
        self.kind = kind
        self.id = id
        self.part = part
        self.byteCount = byteCount
        self.size = size
        self.alternativeText = alternativeText
        self.isDecorative = isDecorative
        self.isNamedAfterFile = isNamedAfterFile
    }
}

/// How large something is on a slide.
package struct ShownSize: Sendable, Hashable {
    /// Its width in points, 72 an inch.
    package let widthPoints: Double
    /// Its height in points.
    package let heightPoints: Double

    /// Creates a size; `nil` unless both are finite and not negative.
    package init?(widthPoints: Double, heightPoints: Double) {
        guard widthPoints.isFinite, heightPoints.isFinite, widthPoints >= 0, heightPoints >= 0 else { return nil }
        self.widthPoints = widthPoints
        self.heightPoints = heightPoints
    }
}

/// Gives the pictures of a slide ids of their own: shapes that careless programs copied share a number or a name.
struct PictureNames {
    private var taken: Set<String> = []

    /// The id that the file gives, or the same with a count behind it.
    mutating func id(_ wanted: String?) -> String {
        let base = wanted.flatMap { $0.isEmpty ? nil : $0 } ?? "picture"
        var id = base
        var count = 1
        while !taken.insert(id).inserted {
            count += 1
            id = "\(base)-\(count)"
        }
        return id
    }
}
