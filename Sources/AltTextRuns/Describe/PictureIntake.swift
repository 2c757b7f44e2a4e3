internal import AltText
internal import AltTextGalleries
internal import AltTextModels
internal import AltTextPictures

/// Reads pictures and makes them ready for models.
struct PictureIntake: Sendable {
    let loader: PictureLoader
    let preparer: PicturePreparer

    /// A picture as each model gets it.
    struct Prepared: Sendable {
        let facts: PictureFacts
        private let pictures: [PicturePreparation: PreparedPicture]

        init(facts: PictureFacts, pictures: [PicturePreparation: PreparedPicture]) {
            self.facts = facts
            self.pictures = pictures
        }

        /// What a model is asked about the picture; `nil` where it was not made ready for that model.
        func question(to model: Model, called name: String, _ instructions: Instructions) -> Question? {
            pictures[model.preparation].map { picture in
                Question(
                    pictureName: name, picture: picture, facts: facts, system: instructions.system,
                    prompt: instructions.prompt)
            }
        }
    }

    /// Reads a picture and makes it ready for each of `models`, models that want the same sharing the work.
    func take(_ source: PictureSource, for models: [Model]) async throws(Failure) -> Prepared {
        let bytes: [UInt8]
        do throws(LoadError) {
            bytes = try await loader.load(source)
        } catch {
            throw Failure(error)
        }
        do throws(PictureError) {
            return try await Self.prepare(bytes, for: models, with: preparer)
        } catch {
            throw Failure(error)
        }
    }

    /// Makes a picture ready for each of `models`, models that want the same sharing the work.
    static func prepare(
        _ bytes: [UInt8], for models: [Model], with preparer: PicturePreparer
    ) async throws(PictureError) -> Prepared {
        let (facts, pictures) = try await preparer.prepare(bytes, as: Set(models.map(\.preparation)))
        return Prepared(facts: facts, pictures: pictures)
    }
}

extension Failure {
    /// A model was not among those for whom the picture was made ready.
    static let unprepared = Failure(kind: "unprepared", message: "The picture was not prepared.")
}

extension Model {
    /// How the picture is made ready for this model.
    fileprivate var preparation: PicturePreparation {
        var preparation = PicturePreparation()
        preparation.longSidePixels = settings.longSidePixels
        preparation.jpegQuality = settings.jpegQuality
        return preparation
    }
}
