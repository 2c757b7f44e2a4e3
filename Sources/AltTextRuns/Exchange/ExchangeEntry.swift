internal import AltText
internal import AltTextLedger

/// A picture with its texts, as a row of a file.
struct ExchangeEntry {
    private let texts: Ledger.PictureTexts
    private let furtherTexts: [FurtherTextRecord]
    private let isReviewed: Bool

    init(_ texts: Ledger.PictureTexts, _ furtherTexts: [FurtherTextRecord], isReviewed: Bool) {
        self.texts = texts
        self.furtherTexts = furtherTexts
        self.isReviewed = isReviewed
    }

    /// What stands in a column.
    func value(of column: ExchangeColumn) -> JSON {
        let (picture, current) = (texts.picture, texts.current)
        return switch column {
        case .picture: .string(picture.listing.id.text)
        case .status: .string(picture.status.rawValue)
        case .alt: Self.string(current?.alt.attribute)
        case .decorative: .bool(current?.alt == .decorative)
        case .origin: Self.string(current?.origin.rawValue)
        case .model: Self.string(current?.model)
        case .reviewed: .bool(isReviewed)
        case .confidence: (texts.draft ?? current)?.confidence.map { .number($0) } ?? .null
        case .draft: Self.string(texts.draft?.alt.attribute)
        case .author: Self.string(current?.author)
        case .createdAt: Self.string(current?.createdAt.description)
        case .id: picture.id.json
        case .revision: .integer(picture.version)
        case .extended: Self.string(furtherTexts.extended?.text.words)
        case .texts: furtherTexts.jsonByLanguage
        }
    }

    private static func string(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
}
