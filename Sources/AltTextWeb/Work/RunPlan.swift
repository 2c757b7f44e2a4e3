internal import AltTextLedger
internal import AltTextModels
internal import AltTextRuns

/// A run that somebody thinks of: what it would take is worked out before it begins, so that nobody pays by surprise. What
/// begins is what was looked at, whatever a form says later.
struct RunPlan: Sendable {
    enum State: Sendable {
        /// So many pictures have been looked at.
        case looking(Int)
        case ready(RunForecast)
        case failed(String)
    }

    /// The word in its address.
    let name: String
    let gallery: GalleryRecord.ID
    let wish: RunWish
    var models: [Model] = []
    var state = State.looking(0)
}
