/// How an engine is started for one model.
///
/// Every engine takes `--host` and `--port`, answers `GET /health`, `GET /props` and the OpenAI dialect, and wants the key
/// that it finds in a variable: an argument could be read by everybody on the machine.
struct EngineRecipe: Sendable, Hashable {
    /// The engine's name for people.
    var name: String
    /// The path of the program.
    var program: String
    /// Its arguments but for address and port.
    var arguments: [String]
    /// The variable that holds the key it is to ask for.
    var keyVariable: String
    /// Other variables it gets beside the inherited ones.
    var environment: [String: String] = [:]
    /// The bytes of memory its model takes, as far as its files tell.
    var memoryByteCount: Int
    /// How long it may take until it can answer.
    var loadingTime: Duration

    /// What a disk delivers in a second at its worst.
    private static let slowestBytesASecond = 50_000_000.0

    /// A minute, and the time a slow disk needs for so many bytes.
    static func loadingTime(byteCount: Int) -> Duration {
        .seconds(60 + Double(byteCount) / slowestBytesASecond)
    }
}
