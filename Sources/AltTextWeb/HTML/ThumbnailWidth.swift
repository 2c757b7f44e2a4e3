/// The widths in which pictures are shown, in pixels of the longer side.
enum ThumbnailWidth: Int, Sendable, Hashable, CaseIterable {
    case small = 320
    case medium = 800
    case large = 1600
}
