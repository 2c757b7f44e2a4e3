/// stub
public enum Suggestion {
    /// stub
    public static func closest(to word: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
        []
    }
}
