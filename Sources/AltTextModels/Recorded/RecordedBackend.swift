internal import AltText
internal import Synchronization
internal import SystemPackage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Replays answers from a file: for tests, demonstrations and reports.
final class RecordedBackend: Backend {
    private let files = Mutex<[String: RecordedAnswers]>([:])

    func isRemote(_ model: Model) async -> Bool { false }

    func check(_ model: Model, isThorough: Bool) async throws(ModelError) -> Verdict {
        _ = try answers(of: model)
        return .ready
    }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        guard let text = try answers(of: model).text(for: question.pictureName, model: model.name) else {
            throw ModelError(
                .noRecordedAnswer, model: model.name,
                "\(path(of: model)) has no answer of \(model.name) for this picture",
                remedy: "Record one, or choose another model")
        }
        return Answer(text: text, finish: .unknown)
    }

    private func answers(of model: Model) throws(ModelError) -> RecordedAnswers {
        let path = path(of: model)
        if let known = files.withLock({ $0[path] }) { return known }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ModelError(
                .notReachable, model: model.name, "The file of answers \(path) cannot be read",
                remedy: "Check \"model:\" of \(model.name): it is the path of a JSON file")
        }
        guard let answers = RecordedAnswers([UInt8](data)) else {
            throw .unreadableAnswer(model, "\(path) holds no answers such as \"alttext caption\" prints")
        }
        files.withLock { $0[path] = answers }
        return answers
    }

    /// A relative path is read against the folder of the file that names it.
    private func path(of model: Model) -> String {
        FilePath(model.folder ?? ".").pushing(FilePath(model.id)).string
    }
}

extension BackendKind {
    /// Answers replayed from a file.
    package static let recorded: BackendKind = {
        var kind = BackendKind("recorded") { _ in RecordedBackend() }
        kind.noInstallReason = "names files of your own"
        return kind
    }()
}
