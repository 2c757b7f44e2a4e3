import AltText
import AltTextDocuments
import AltTextRuns
import ArgumentParser
import Foundation

/// What the slides of decks show, how good the texts are that say so, and what could not be read.
struct DeckAudit {
    /// One of a deck's pictures, with what is held of its text.
    struct Entry {
        let slide: Slide
        let picture: SlidePicture
        let verdict: AuditVerdict
        let findings: [Finding]
    }

    /// One deck that was read.
    struct Report {
        let path: String
        let deck: Deck
        let entries: [Entry]
    }

    private(set) var reports: [Report] = []
    private(set) var failures: [(path: String, error: DocumentError)] = []
    private(set) var complaints: [String] = []
    private var unreadCount = 0
    private let options: Linter.Options

    /// Reads decks.
    ///
    /// - Parameter options: what the linter is told.
    init(of paths: [String], _ options: Linter.Options) {
        self.options = options
        for path in paths { read(path) }
    }

    /// Whether a path means a deck: any file, for folders are galleries, and the folders that Keynote calls documents.
    static func isMeant(by path: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && (!isFolder.boolValue || URL(filePath: path).pathExtension.lowercased() == "key")
    }

    /// Prints what was found.
    ///
    /// - Throws: the exit status, unless every picture has a good text.
    func end(as form: AuditForm) throws(ExitCode) {
        for complaint in complaints { Console.complain(complaint) }
        switch form {
        case .csv: _ = Console.write(csv)
        case .json: Console.print(json.text)
        case .table: Console.print(text)
        }
        let faults = unreadCount + entries.count { $0.verdict.needsWork }
        try ExitStatus.end(succeeded: reports.count, failed: faults, wasInterrupted: false)
    }

    /// The pictures of all decks.
    var entries: [Entry] { reports.flatMap(\.entries) }

    private mutating func read(_ path: String) {
        do throws(DocumentError) {
            let deck = try DeckReader.read(path, [.outline, .pictures])
            reports.append(Report(path: path, deck: deck, entries: deck.slides.flatMap(judged)))
            complaints += deck.problems.map { "\(path): \($0.sentence)" }
            unreadCount += deck.problems.count { !$0.isWarning }
        } catch {
            failures.append((path, error))
            complaints.append("\(path): \(error)")
            unreadCount += 1
        }
    }

    /// What the linter says of the texts on a slide, whose title is their heading.
    private func judged(_ slide: Slide) -> [Entry] {
        var options = options
        options.surroundings.headings += [slide.title].compactMap(\.self)
        let linter = Linter(options)
        var sequence = LintSequence()
        return slide.pictures.map { picture in
            let text = picture.isDecorative ? nil : picture.alternativeText ?? ""
            let findings = picture.nameFinding.map { [$0] } ?? sequence.findings(in: text, by: linter)
            return Entry(
                slide: slide, picture: picture, verdict: AuditVerdict(picture.alt, findings), findings: findings)
        }
    }
}

extension SlidePicture {
    /// What the deck says of it.
    var alt: AlternativeText {
        isDecorative ? .decorative : alternativeText.map { .text($0) } ?? .missing
    }

    /// Of a text that is the name of a file, as the deck itself says: the linter would not know it without an ending.
    fileprivate var nameFinding: Finding? {
        guard !isDecorative, isNamedAfterFile, let alternativeText else { return nil }
        return Finding(
            code: LintRule.fileName.rawValue, severity: LintRule.fileName.severity,
            message: "\"\(alternativeText.excerpt)\" is the name of a file. Say what the picture shows.",
            source: LintRule.fileName.source)
    }
}

extension Slide {
    /// What is wrong with a slide beside its pictures.
    var findings: [Finding] {
        let untitled = Finding(
            code: "no_title", severity: .warning,
            message: "The slide has no title, by which listeners tell slides apart. Give it one; it may be hidden.",
            source: "WCAG 2.4.2")
        let empty = emptyPlaceholders.map { name in
            Finding(
                code: "empty_placeholder", severity: .note,
                message: "\"\(name.excerpt)\" is empty, and is read out by some screen readers. Fill it or delete it.",
                source: "WCAG 1.3.1")
        }
        return (title == nil ? [untitled] : []) + empty
    }
}

extension DeckProblem {
    /// What happened, and on which slide.
    var sentence: String { "\(slide.map { "slide \($0): " } ?? "")\(message)" }
}
