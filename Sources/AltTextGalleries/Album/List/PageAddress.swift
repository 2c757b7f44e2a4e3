/// The picture that a page or a file of a site is about, going by its URL.
enum PageAddress {
    /// What stands behind `/album/` in a URL: an album and an image, decoded. `nil` for any other page.
    static func pictureName(in url: String) -> String? {
        let end = url.firstIndex { $0 == "?" || $0 == "#" } ?? url.endIndex
        guard let scheme = url.firstRange(of: "://") else { return nil }
        var segments = url[scheme.upperBound..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        if segments.last?.isEmpty == true { segments.removeLast() }
        guard let album = segments.firstIndex(of: "album") else { return nil }
        let parts = segments[(album + 1)...].map { String($0).percentDecoded }
        let names = parts.compactMap(\.self)
        // A slash that was encoded would become one that separates.
        guard names.count >= 2, names.count == parts.count, names.allSatisfy({ !$0.contains("/") }) else { return nil }
        return names.joined(separator: "/")
    }
}
