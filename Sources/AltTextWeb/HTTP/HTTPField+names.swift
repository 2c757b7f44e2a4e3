internal import HTTPTypes

extension HTTPField.Name {
    static let link = known("Link")
    static let referrerPolicy = known("Referrer-Policy")
    static let crossOriginResourcePolicy = known("Cross-Origin-Resource-Policy")
    static let altTextProvenance = known("AltText-Provenance")
    static let xFrameOptions = known("X-Frame-Options")
    static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
    static let secFetchSite = known("Sec-Fetch-Site")
    static let xForwardedProto = known("X-Forwarded-Proto")
    /// What the script of the pages sends with its requests.
    static let script = known("AltText-Script")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else { fatalError("\(name) is no name of a header") }
        return field
    }
}
