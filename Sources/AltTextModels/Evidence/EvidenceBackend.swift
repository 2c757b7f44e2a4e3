internal import AltText

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Drafts an alt text from what is in the file and nothing else. It never invents: without evidence it says so.
struct EvidenceBackend: Backend {
    private let textReader = TextReader()
    private let codeReader = CodeReader()
    /// As many readers at once as there are processors.
    private let pacer = Pacer(
        start: ProcessInfo.processInfo.activeProcessorCount, ceiling: ProcessInfo.processInfo.activeProcessorCount)

    func isRemote(_ model: Model) async -> Bool { false }

    func check(_ model: Model, isThorough: Bool) async throws(ModelError) -> Verdict { .ready }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        let facts = question.facts
        // What a person wrote into the file for this purpose goes before anything that can be worked out.
        if let text = facts.embeddedAltText { return Answer(text: text, finish: .complete) }
        if facts.isBlank { return Answer(text: "DECORATIVE", finish: .complete) }
        if let text = facts.embeddedDescription { return Answer(text: text, finish: .complete) }
        guard let ticket = try? await pacer.begin() else { throw .interrupted(model) }
        let words = await textReader.words(in: question.picture)
        let code = await codeReader.code(in: question.picture)
        pacer.abandoned(ticket)
        if let text = words.flatMap(ReadText.init) { return Answer(text: text.text, finish: .complete) }
        if let code { return Answer(text: "QR code: \(code)", finish: .complete) }
        throw .noEvidence(model, hasTextReader: words != nil)
    }

    /// Whether words in pictures can be read here.
    func readableLanguages() async -> [String] {
        await textReader.installedLanguages()
    }
}

extension ModelError {
    static func noEvidence(_ model: Model, hasTextReader: Bool) -> ModelError {
        let install = hasTextReader ? "" : "Install tesseract-ocr so that words in pictures are read, or "
        return ModelError(
            .noEvidence, model: model.name,
            "The file says nothing about what it shows: no embedded text, no readable words, no code",
            remedy: install.isEmpty
                ? "Use a vision model: \"alttext doctor\" tells the quickest ways to get one"
                : install + "use a vision model: \"alttext doctor\" tells how")
    }
}

extension BackendKind {
    /// No model: what the file itself says.
    package static let evidence: BackendKind = {
        var kind = BackendKind("evidence") { _ in EvidenceBackend() }
        kind.needsID = false
        kind.noInstallReason = "needs no files"
        return kind
    }()
}
