internal import AltText
internal import AltTextLedger
internal import AltTextModels
internal import AltTextPictures
internal import AltTextRuns
internal import HTTPTypes
internal import Synchronization

/// Asks models about single pictures for people at a browser, and remembers who said nothing and why.
final class Inquiries: Sendable {
    /// What is known of the last questions about a picture.
    struct Inquiry: Sendable {
        let models: [String]
        /// Whether models are still being asked.
        var isOpen = true
        /// Why models said nothing, by their names; a failure of all has none.
        var failures: [(model: String?, reason: String)] = []
    }

    private let ledger: Ledger
    private let models: ServedModels
    private let wording: Wording
    private let background: BackgroundWork
    private let inquiries = Mutex<[PictureRecord.ID: Inquiry]>([:])

    /// How many inquiries are remembered.
    private static let capacity = 200

    init(ledger: Ledger, models: ServedModels, wording: Wording, background: BackgroundWork) {
        self.ledger = ledger
        self.models = models
        self.wording = wording
        self.background = background
    }

    subscript(picture: PictureRecord.ID) -> Inquiry? { inquiries.withLock { $0[picture] } }

    /// Begins to ask models about a picture.
    func ask(
        _ names: [String], about picture: PictureRecord, in served: ServedGallery, by author: String
    ) throws(APIError) {
        let isFree = inquiries.withLock { inquiries in
            guard !(inquiries[picture.id]?.isOpen ?? false) else { return false }
            if inquiries.count >= Self.capacity { inquiries = inquiries.filter { $0.value.isOpen } }
            inquiries[picture.id] = Inquiry(models: names)
            return true
        }
        guard isFree else {
            throw APIError(.conflict, "inquiry_open", "Models are being asked about this picture already.")
        }
        let interruption = Interruption()
        let isBegun = background.begin(interruption) { [self] in
            let failures = await failures(of: names, about: picture, in: served, by: author, interruption)
            inquiries.withLock { inquiries in
                inquiries[picture.id]?.failures = failures
                inquiries[picture.id]?.isOpen = false
            }
        }
        guard !isBegun else { return }
        inquiries.withLock { $0[picture.id] = nil }
        throw .isEnding()
    }

    private func failures(
        of names: [String], about picture: PictureRecord, in served: ServedGallery, by author: String,
        _ interruption: Interruption
    ) async -> [(String?, String)] {
        do throws(Failure) {
            let ready = try await RunModels.ready(
                models.registry.choices(named: names), for: RunOptions(), client: models.client)
            let inquiry = PictureInquiry(
                ledger: ledger, gallery: served.gallery, wording: wording, client: models.client,
                preparer: PicturePreparer(), interruption: interruption)
            let failures = try await inquiry.ask(ready, about: picture, by: author, process: models.process)
            return names.compactMap { name in failures[name].map { (name, $0.message) } }
        } catch {
            return [(nil, error.message)]
        }
    }
}
