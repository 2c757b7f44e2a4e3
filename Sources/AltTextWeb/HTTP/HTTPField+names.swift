internal import HTTPTypes

extension HTTPField.Name {
    static let link = known("Link")
    static let referrerPolicy = known("Referrer-Policy")
    static let crossOriginResourcePolicy = known("Cross-Origin-Resource-Policy")
    static let altTextProvenance = known("AltText-Provenance")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else { fatalError("\(name) is no name of a header") }
        return field
    }
}
