internal import AltText
internal import AltTextGalleries
internal import AltTextModels

/// Has a model write one caption from what several models said of a picture.
struct CaptionWriter: Sendable {
    let member: PanelMember
    let wording: Wording
    let client: ModelClient

    /// One text needs no second one to be made of it.
    static func canWrite(from texts: [String]) -> Bool { texts.count > 1 }

    /// The caption, or why there is none.
    func caption(for result: PictureResult, about picture: PictureIntake.Prepared) async -> Result<Caption, Failure> {
        let instructions = wording.instructions(for: member.model, combining: result.texts)
        guard let question = picture.question(to: member.model, called: result.name, instructions) else {
            return .failure(.unprepared)
        }
        do throws(ModelError) {
            return Caption.make(from: try await member.answer(to: question, client), model: member.model.name)
        } catch {
            return .failure(Failure(error))
        }
    }
}
