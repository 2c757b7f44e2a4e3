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
    case updated
    case pictureID = "picture_id"
    case revision
}
