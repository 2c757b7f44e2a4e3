/// Where somebody goes after signing in: only to pages of this server, whatever an address says.
enum ReturnPath {
    static let usual = "/review"

    private static let places = ["/review", "/gallery", "/pictures", "/grade", "/reports"]

    /// The path, or the usual one where it leads anywhere else.
    static func checked(_ path: String?) -> String {
        guard let path, path.utf8.count <= 2000, path.utf8.allSatisfy(isPlain),
            places.contains(where: { path == $0 || path.hasPrefix($0 + "/") || path.hasPrefix($0 + "?") }),
            !path.contains("//"), !path.contains("\\"), !path.contains("/..")
        else { return usual }
        return path
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
