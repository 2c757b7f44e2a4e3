/// A property that is read from XMP packets; the raw value is its name in its namespace.
enum XMPProperty: String {
    case altText = "AltTextAccessibility"
    case description = "description"
    case location = "Location"
    case city = "City"
    case state = "State"
    case country = "Country"
    case dateTaken = "DateTimeOriginal"
    case dateCreated = "DateCreated"

    /// The properties that name a place, the closest first.
    static let places: [XMPProperty] = [.location, .city, .state, .country]

    /// The namespace the name belongs to.
    var namespace: String {
        switch self {
        case .altText, .location: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
        case .description: "http://purl.org/dc/elements/1.1/"
        case .city, .state, .country, .dateCreated: "http://ns.adobe.com/photoshop/1.0/"
        case .dateTaken: "http://ns.adobe.com/exif/1.0/"
        }
    }
}
