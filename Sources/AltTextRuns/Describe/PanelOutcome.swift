internal import AltText
internal import AltTextLedger

/// What came of asking one model about one picture.
enum PanelOutcome: Sendable {
    /// A caption, from the answer of that number.
    case caption(Caption, CaptionRecord.ID, Recipe.ID)
    /// No caption; another picture may fare better.
    case failed(Failure, CaptionRecord.ID?, isPassing: Bool)
    /// The picture is to be put back untouched: the server is out of reach, or the run is ending.
    case held

    var isHeld: Bool { if case .held = self { true } else { false } }
}
