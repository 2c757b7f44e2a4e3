/// The columns of an exported file, in their order.
enum ExchangeColumn: String, CaseIterable {
    case picture
    case status
    case alt
    case decorative
    case origin
    case model
    case reviewed
    /// Of the draft where there is one: that is what somebody is to decide on.
    case confidence
    case draft
    case author
    /// When the text came into its place.
    case createdAt = "created_at"
    case id
    case revision
    /// The extended description in the language of the alt text.
    case extended
    /// The texts in further languages.
    case texts

    /// The columns of a table. It would need others for every language.
    static let table = allCases.filter { $0 != .extended && $0 != .texts }
}
