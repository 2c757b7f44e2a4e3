/// A text to lint, as an object of JSON tells it.
///
/// The text is `alt`, or `text`, or each of `captions` (an object of model and text, or what `alttext caption` writes),
/// or `caption`. Beside `alt` or `text`, `caption`, `link` and `heading` are what stands around the picture: a string or an
/// array of strings. `id`, `picture` or `image` names it, `language` is a BCP 47 tag. An empty `alt`, or `decorative`
/// that is true, marks a picture that needs no text; an `alt` that is null is missing.
package struct LintRecord: Sendable, Hashable {
    /// What the record calls the picture.
    package var name: String?
    /// The model that wrote the text, where the record says so.
    package var model: String?
    /// The text; `nil` for a picture that needs none.
    package var text: String?
    /// The language the text should be in.
    package var language: Language?
    /// What stands around the picture.
    package var surroundings: LintSurroundings

    /// Creates a record.
    package init(
        name: String? = nil, model: String? = nil, text: String? = nil, language: Language? = nil,
        surroundings: LintSurroundings = LintSurroundings()
    ) {
        self.name = name
        self.model = model
        self.text = text
        self.language = language
        self.surroundings = surroundings
    }

    /// Why an object is no record.
    package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        /// What is wrong, and what to do.
        package let description: String
    }

    /// The records in an object, one a text.
    ///
    /// - Throws: ``Fault``.
    package static func records(in json: JSON) throws(Fault) -> [LintRecord] {
        guard json.members != nil else { throw Fault("is no JSON object") }
        var record = LintRecord()
        record.name = ["id", "picture", "image"].lazy.compactMap { json[$0]?.name }.first
        if let tag = json["language"], tag != .null {
            guard let text = tag.string else { throw Fault("has a language that is no string") }
            do throws(LanguageError) { record.language = try Language(text) } catch {
                throw Fault("has a bad language: \(error)")
            }
        }
        if json["decorative"]?.bool == true { return [record] }
        for name in ["alt", "text"] {
            guard let value = json[name] else { continue }
            record.text = try string(value, called: name)
            if name == "alt", record.text?.isEmpty == true, value != .null { record.text = nil }
            record.surroundings.captions = try strings(json, "caption")
            record.surroundings.links = try strings(json, "link")
            record.surroundings.headings = try strings(json, "heading")
            return [record]
        }
        if let captions = json["captions"]?.members { return try records(captions, record) }
        guard let caption = json["caption"] else {
            throw Fault("has no \"alt\", \"text\", \"captions\" or \"caption\"")
        }
        record.text = try string(caption, called: "caption")
        return [record]
    }

    private static func records(_ captions: [JSON.Member], _ record: LintRecord) throws(Fault) -> [LintRecord] {
        var records: [LintRecord] = []
        for member in captions {
            var record = record
            record.model = member.name
            let text = try string(member.value["caption"] ?? member.value, called: "captions")
            record.text = text.isEmpty ? nil : text
            records.append(record)
        }
        return records
    }

    private static func string(_ value: JSON, called name: String) throws(Fault) -> String {
        if value == .null { return "" }
        guard let text = value.string else { throw Fault("has a \"\(name)\" that is no string") }
        return text
    }

    private static func strings(_ json: JSON, _ name: String) throws(Fault) -> [String] {
        guard let value = json[name], value != .null else { return [] }
        if let text = value.string { return [text] }
        guard let texts = value.array?.map(\.string), !texts.contains(nil) else {
            throw Fault("has a \"\(name)\" that is neither a string nor an array of strings")
        }
        return texts.compactMap(\.self)
    }
}

extension LintRecord.Fault {
    fileprivate init(_ description: String) { self.init(description: description) }
}

extension JSON {
    /// A string or a whole number, as people name things.
    fileprivate var name: String? { string ?? integer.map(String.init) }
}
