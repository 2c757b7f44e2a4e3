internal import AltText
internal import AltTextGalleries
internal import AltTextModels
internal import Synchronization

/// Pictures as models get them. Where they are asked about in several rounds, as many are kept as take little memory;
/// the others are read and made ready anew. Standard input can be read only once, so what came of it is always kept.
final class PictureShelf: Sendable {
    private let intake: PictureIntake
    private let models: [Model]
    private let keepsPictures: Bool
    private let kept = Mutex<[Int: Result<PictureIntake.Prepared, Failure>]>([:])

    /// About 20 MB of pictures.
    private static let maximumCount = 100

    init(intake: PictureIntake, models: [Model], keepsPictures: Bool) {
        self.intake = intake
        self.models = models
        self.keepsPictures = keepsPictures
    }

    /// A picture, ready for every model.
    func picture(_ source: PictureSource, at index: Int) async throws(Failure) -> PictureIntake.Prepared {
        if let known = kept.withLock({ $0[index] }) { return try known.get() }
        let result: Result<PictureIntake.Prepared, Failure>
        do {
            result = .success(try await intake.take(source, for: models))
        } catch {
            result = .failure(error)
        }
        if keepsPictures {
            kept.withLock { if $0.count < Self.maximumCount || source == .standardInput { $0[index] = result } }
        }
        return try result.get()
    }
}
