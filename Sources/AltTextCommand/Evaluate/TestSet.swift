import AltText
import AltTextEvaluation
internal import AltTextGalleries
import AltTextModels
import AltTextPictures
import AltTextRuns
import Foundation

/// A folder of pictures, described and judged by models: all pictures by one model after the other, so that a local model
/// is loaded once. No model sees what the files say about themselves.
struct TestSet: Sendable {
    let folder: String
    let pictures: [String]
    let client: ModelClient
    let loader: PictureLoader
    let interruption = Interruption()

    private static let endings: Set<String> = [
        "jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "heif", "tif", "tiff", "svg",
    ]

    /// The pictures in a folder, by name; none where it cannot be read.
    static func pictures(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { endings.contains(URL(fileURLWithPath: $0).pathExtension.lowercased()) }.sorted()
    }

    /// What all models answered, and how many questions failed.
    func describe(_ choices: [ModelChoice]) async -> (answers: [GradedAnswers.Answer], failureCount: Int) {
        var answers: [GradedAnswers.Answer] = []
        var failureCount = 0
        var complaints = Complaints()
        for choice in choices where !interruption.isRaised {
            var here: [(index: Int, answer: GradedAnswers.Answer)] = []
            await ask([choice], Wording(), pictures) { result in
                for outcome in result.outcomes {
                    switch outcome.result {
                    case .success(let caption):
                        here.append((result.index, Self.answer(caption, about: pictures[result.index])))
                    case .failure(let failure):
                        failureCount += 1
                        complaints.add(failure, picture: result.name, model: outcome.model, isAboutPicture: false)
                    }
                }
                Console.showProgress("\(choice.name): \(here.count) of \(pictures.count) pictures")
            }
            answers += here.sorted { $0.index < $1.index }.map(\.answer)
        }
        Console.showProgress(nil)
        complaints.summarise()
        return (answers, failureCount)
    }

    /// What a judge makes of answers.
    func judge(_ answers: [GradedAnswers.Answer], by judge: Model) async -> Judge.Verdicts {
        var verdicts = Judge.Verdicts(judge: judge.name)
        for (number, answer) in answers.enumerated() where !interruption.isRaised {
            Console.showProgress("\(judge.name) judges \(number + 1) of \(answers.count) answers")
            await ask([ModelChoice(judge)], Wording(prompt: Judge.prompt(for: answer.text)), [answer.picture]) {
                result in
                verdicts.add(result.outcomes.first?.rawText, about: answer)
            }
        }
        Console.showProgress(nil)
        return verdicts
    }

    private func ask(
        _ choices: [ModelChoice], _ wording: Wording, _ names: [String], receive: (PictureResult) async -> Void
    ) async {
        let describer = PictureDescriber(
            choices: choices, wording: wording, client: client, preparer: PicturePreparer(), loader: loader,
            interruption: interruption)
        await describer.describe(names.map { .file(folder + "/" + $0) }, receive: receive)
    }

    private static func answer(_ caption: Caption, about picture: String) -> GradedAnswers.Answer {
        GradedAnswers.Answer(
            picture: picture, model: caption.model, text: caption.text, seconds: caption.duration / .seconds(1),
            dollars: caption.dollars)
    }
}
