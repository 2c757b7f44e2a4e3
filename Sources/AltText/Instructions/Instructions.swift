/// What is sent to a model besides the picture.
///
/// Context, language and length are data. The context may come from a web page that anyone can write, so it stands
/// between tags of its own, behind a sentence that says what it is, and cannot close them (`ContextBlock`). The same
/// input gives the same bytes.
///
/// A template may say where the parts go: `{context}`, `{language}` and `{length}` are replaced in place. A part that
/// the template does not place comes after it. So a template without placeholders is sent as it is when there is
/// neither context nor language nor length.
public struct Instructions: Sendable, Hashable {
    /// The role the model is given, if any.
    package let system: String?
    /// The request itself.
    package let prompt: String

    /// Builds the instructions for one picture.
    ///
    /// - Parameters:
    ///   - system: The role the model is given; sent as it is.
    ///   - template: The request, perhaps with placeholders. Without a value, `{context}` becomes nothing,
    ///     `{language}` becomes `English`, and `{length}` becomes `250`, the most that IPTC allows an alt text.
    ///   - context: What is known about the picture; its first 4,000 characters are used. Blank is none.
    ///   - language: What language to answer in.
    ///   - length: How many characters the answer may have at most; zero or less is no limit.
    package init(system: String?, prompt template: String, context: String?, language: Language?, length: Int?) {
        self.system = system
        let context = context.flatMap(ContextBlock.init)?.text
        let language = language?.englishName
        let length = length.flatMap { $0 > 0 ? $0 : nil }

        let filled = Template(template).filled([
            "context": context ?? "", "language": language ?? "English", "length": "\(length ?? 250)",
        ])
        var parts = [filled.text]
        if let context, !filled.used.contains("context") { parts.append(context) }
        if let language, !filled.used.contains("language") { parts.append("Write the alt text in \(language).") }
        if let length, !filled.used.contains("length") { parts.append("Use at most \(length) characters.") }
        prompt = parts.joined(separator: "\n\n")
    }
}
