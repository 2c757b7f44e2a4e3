internal import AltText

/// An engine that can be asked, and what it said of itself.
struct EngineAddress: Sendable, Hashable {
    let port: Int
    /// The key without which it answers nobody.
    let key: String
    /// Whether the loaded model takes pictures.
    let seesPictures: Bool
    /// How many answers it works on at once.
    let slotCount: Int

    var url: String { "http://127.0.0.1:\(port)" }
}
