internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird

/// Setting what stands beside a picture's alt text. The ledger is its place, so the gallery need not be served.
struct FurtherTextController: Sendable {
    let ledger: Ledger
    let sessions: SessionTable
    let log: SecurityLog

    var endpoints: [Endpoint] {
        [Endpoint(.post, "/pictures/{id}/texts", .session(.write), set)]
    }

    private func set(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try context.signedIn()
        let form = try context.sentForm()
        guard let id = context.parameters.get("id").flatMap(Int64.init).map({ PictureRecord.ID($0) }),
            try await ledger.picture(id) != nil
        else { throw APIError.noSuchPicture() }
        let version = Int(try form.number("version"))
        let texts = try Self.texts(form)
        let notice: Notice
        do throws(LedgerError) {
            let hasChanged = try await ledger.set(texts, of: id, expecting: version, by: visit.reviewer.name)
            if hasChanged, texts.contains(where: \.words.isEmpty) {
                log.note(.removed, request, context, name: visit.reviewer.name)
            }
            notice = .done(hasChanged ? Self.done(texts) : "That was there already.")
        } catch {
            guard error.isConflict else { throw error }
            notice = .problem(Notice.overtaken.text + Self.keepsake(texts))
        }
        sessions.update(visit.secret) { $0.notice = notice }
        return .seeOther("/pictures/\(id)")
    }

    /// What a form says: of a language both texts, of the picture's own language the extended description alone.
    private static func texts(_ form: SentForm) throws(APIError) -> [FurtherText] {
        var language: Language?
        if let words = form["language"]?.trimmed {
            // Some write the name, which may have the form of a tag.
            language = Language.named.first { $0.englishName.lowercased() == words.lowercased() }
            if language == nil { language = try SentText.language(words, field: "language") }
        } else if form["alt"] != nil {
            throw .badField("language", "Say in which language the text is.")
        }
        var texts: [FurtherText] = []
        if let language, let alt = form["alt"] {
            texts.append(try SentText.further(.alt(in: language), alt, field: "alt"))
        }
        if let extended = form["extended"] {
            texts.append(try SentText.further(.extended(in: language), extended, field: "extended"))
        }
        switch form["choice"] {
        case "keep": break
        // Who adds a language leaves the box empty that there is nothing to say in.
        case "add": texts.removeAll(where: \.words.isEmpty)
        case "remove": texts = texts.map { FurtherText($0.role, "") }
        default: throw .badField("choice", "The choice should be keep, add or remove.")
        }
        guard !texts.isEmpty else { throw .badField("alt", "Write a text.") }
        return texts
    }

    private static func done(_ texts: [FurtherText]) -> String {
        texts.allSatisfy(\.words.isEmpty) ? "Removed. The history keeps it." : "Saved."
    }

    /// What a person wrote is not lost with the page.
    private static func keepsake(_ texts: [FurtherText]) -> String {
        let words = texts.map(\.words).filter { !$0.isEmpty }
        return words.isEmpty ? "" : " Your text was: " + words.joined(separator: " / ")
    }
}
