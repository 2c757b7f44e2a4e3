internal import AltText
package import AltTextLedger

/// The pictures of a gallery with their texts as a file, piece by piece: memory does not grow with the gallery.
package struct GalleryExporter: AsyncSequence, Sendable {
    /// A piece of the file.
    package typealias Element = [UInt8]

    private let ledger: Ledger
    private let gallery: GalleryRecord.ID
    private let format: ExchangeFormat
    private let hasByteOrderMark: Bool

    /// Creates an exporter.
    ///
    /// - Parameter hasByteOrderMark: whether a CSV file begins with U+FEFF, without which Excel takes it for Latin-1.
    package init(ledger: Ledger, gallery: GalleryRecord.ID, format: ExchangeFormat, hasByteOrderMark: Bool = true) {
        self.ledger = ledger
        self.gallery = gallery
        self.format = format
        self.hasByteOrderMark = hasByteOrderMark
    }

    /// Begins a new file.
    package func makeAsyncIterator() -> Iterator {
        Iterator(
            ledger: ledger, gallery: gallery, format: format,
            writer: ExchangeWriter(format: format, hasByteOrderMark: hasByteOrderMark))
    }

    /// Reads the ledger page by page.
    package struct Iterator: AsyncIteratorProtocol {
        private let ledger: Ledger
        private let gallery: GalleryRecord.ID
        private let format: ExchangeFormat
        private var writer: ExchangeWriter
        private var last: PictureRecord.ID?
        private var isAtEnd = false

        private static let pageCount = 256

        fileprivate init(
            ledger: Ledger, gallery: GalleryRecord.ID, format: ExchangeFormat, writer: ExchangeWriter
        ) {
            self.ledger = ledger
            self.gallery = gallery
            self.format = format
            self.writer = writer
        }

        /// The next piece; `nil` at the end of the file.
        package mutating func next() async throws(LedgerError) -> [UInt8]? {
            while !isAtEnd {
                let page = try await ledger.pictures(in: gallery, after: last, limit: Self.pageCount)
                let further = format == .csv ? [:] : try await ledger.furtherTexts(of: page.map(\.picture.id))
                for texts in page {
                    writer.write(
                        ExchangeEntry(
                            texts, further[texts.picture.id] ?? [], isReviewed: try await isReviewed(texts)))
                }
                last = page.last?.picture.id ?? last
                if page.count < Self.pageCount {
                    isAtEnd = true
                    writer.finish()
                }
                let piece = writer.take()
                if !piece.isEmpty { return piece }
            }
            return nil
        }

        /// The status says it for all pictures but those that are being looked at again.
        private func isReviewed(_ texts: Ledger.PictureTexts) async throws(LedgerError) -> Bool {
            guard let current = texts.current else { return false }
            if current.origin != .ai || texts.picture.status == .accepted { return true }
            if texts.picture.status == .published { return false }
            return try await ledger.knownText(of: texts.picture)?.isReviewed ?? false
        }
    }
}
