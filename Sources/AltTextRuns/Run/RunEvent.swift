public import AltText

/// Something that people want to hear of while a run goes on.
public enum RunEvent: Sendable, Hashable {
    /// A picture could not be described.
    case failed(picture: PictureID, failure: Failure)
    /// A text changed before it could be written.
    case conflict(picture: PictureID)
    /// Something in the gallery could not be listed.
    case unlistable(Failure)
    /// A server is out of reach; the run waits for it.
    case paused(Failure)
    /// The server is back.
    case resumed
}
