internal import AltText
internal import AltTextLedger
internal import Hummingbird

/// What a request changes about a picture.
struct Edit: Sendable, Hashable {
    /// The new text; `missing` takes the one there away. `nil`: it stays.
    var alt: AlternativeText?
    /// The new title and caption.
    var annotations: [Ledger.AnnotationField: String] = [:]
    /// The new texts beside the alt text.
    var furtherTexts: [FurtherText] = []
    /// The model that wrote the text; `nil` where a person did, or a model whose name is not told.
    var model: String?
    /// Whether a person stands for the texts, where the request says so: the original site's `verified`.
    var isVerified: Bool?
    /// What the picture must still be like.
    var ifMatch: String?

    /// Whether a model wrote the text.
    var isByModel: Bool { isVerified != true && (model != nil || isVerified == false) }

    /// Whether a text is removed.
    var removes: Bool { alt == .missing || furtherTexts.contains(where: \.words.isEmpty) }

    /// Whether something beside the alt text changes.
    var hasMore: Bool { !annotations.isEmpty || !furtherTexts.isEmpty }

    /// Reads a change as the album API has it.
    static func album(_ request: Request) async throws -> Edit {
        let body = try await SentObject(request, fields: ["title", "alt", "caption", "verified"])
        var edit = try Edit(headersOf: request)
        edit.alt = try alt(body)
        edit.isVerified = try body.flag("verified")
        if let title = try body.string("title") {
            edit.annotations[.title] = try SentText.line(title, field: "title", limit: SentText.longestTitle)
        }
        if let caption = try body.string("caption") {
            edit.annotations[.caption] = try SentText.lines(caption, field: "caption", limit: SentText.longestCaption)
        }
        return edit
    }

    /// Reads a change as the resource API has it.
    static func picture(_ request: Request) async throws -> Edit {
        let body = try await SentObject(request, fields: ["alt", "decorative", "extended", "texts"])
        var edit = try Edit(headersOf: request)
        guard edit.ifMatch != nil else { throw APIError.preconditionRequired() }
        edit.alt = try alt(body)
        if let isDecorative = try body.bool("decorative") {
            guard isDecorative, edit.alt == nil else {
                throw APIError.badField("decorative", "Send either an alt text or \"decorative\": true.")
            }
            edit.alt = .decorative
        }
        edit.furtherTexts = try furtherTexts(body)
        guard edit.model == nil || edit.furtherTexts.isEmpty else {
            throw APIError.badHeader(
                ProvenanceHeader.name,
                "Extended descriptions and texts in further languages are taken from people alone: nothing reviews a model's."
            )
        }
        return edit
    }

    private init(headersOf request: Request) throws(APIError) {
        model = try ProvenanceHeader(request.headers).model
        ifMatch = request.headers[.ifMatch]
    }

    private static func alt(_ body: SentObject) throws(APIError) -> AlternativeText? {
        guard let alt = try body.string("alt") else { return nil }
        return AlternativeText(try SentText.line(alt, field: "alt", limit: SentText.longestAlt))
    }
}

extension Edit {
    /// A change of the text alone.
    init(alt: AlternativeText?, model: String? = nil) {
        self.alt = alt
        self.model = model
    }
}

extension Edit {
    /// Reads the texts beside the alt text: `extended`, and by language `texts`, as in
    /// `{"nl": {"alt": "…", "extended": "…"}}`.
    static func furtherTexts(_ body: SentObject) throws(APIError) -> [FurtherText] {
        var texts: [FurtherText] = []
        if let words = try body.string("extended") {
            texts.append(try SentText.further(.extended(), words, field: "extended"))
        }
        for member in try body.members("texts") ?? [] {
            let language = try SentText.language(member.name, field: "texts")
            guard !texts.contains(where: { $0.role.language == language }) else {
                throw .badField("texts", "The language \(language.tag) stands there twice.")
            }
            guard case .object(let fields) = member.value else {
                throw .badField("texts", "The texts in \(language.tag) should be an object with alt, extended or both.")
            }
            for field in fields { texts.append(try furtherText(field, in: language)) }
        }
        return texts
    }

    private static func furtherText(
        _ field: JSON.Member, in language: Language
    ) throws(APIError) -> FurtherText {
        let path = "texts.\(language.tag).\(field.name)"
        guard let kind = FurtherText.Kind(rawValue: field.name) else {
            throw .badField("texts", "In a language there is alt and extended, and nothing else.")
        }
        guard let words = field.value.string else { throw .badField(path, "The \(field.name) should be a string.") }
        return try SentText.further(
            kind == .alt ? .alt(in: language) : .extended(in: language), words, field: path)
    }
}
