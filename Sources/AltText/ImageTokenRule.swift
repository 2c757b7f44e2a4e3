/// stub
public struct ImageTokenRule: Sendable {
    /// stub
    public static var names: [String] { [] }
    /// stub
    public init?(named name: String) { return nil }
    /// stub
    public func tokens(width: Int, height: Int, detail: ImageDetail) -> Int { 0 }
}
/// stub
public struct TokenEstimate {
    /// stub
    public static func textTokens(_ text: String) -> Int { text.utf8.count / 4 }
}
