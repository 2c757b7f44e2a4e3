/// Takes away what a model says about its text, or to the asker, once the text is there: "This alt text describes …",
/// "I've kept it short.", "As an AI, I cannot be sure." And what it repeats of the request before: "Describe this image."
enum Talk {
    private static let lists = [
        "text": "alt_text|alt-text|alttext|alternative_text|description|caption",
        "does": """
        describes|is|provides|captures|conveys|avoids|focuses|gives|includes|omits|uses|follows|keeps|highlights|\
        emphasizes|emphasises|meets|should|would|offers|aims|balances|summarizes|summarises|ensures|prioritizes|helps|tries
        """,
        "did":
            "kept|focused|chose|avoided|described|tried|omitted|included|used|aimed|written|made|left|provided|limited",
    ]

    private static let about = [
        "this|the alt|alternative text {does}", "this alt-text|alttext {does}", "this description|caption {does}",
        "i've|i_have {did}", "i {did}", "note|please_note that", "as an ai|assistant|artificial",
        "as a language|large_language",
        "if you|you'd need|want|would|like|have|prefer|provide|can|share|could", "is there anything|something",
        "would you like", "do you want|need", "please let me", "i can also|provide|make|adjust|write|help",
        "i'd|i_would be happy|glad", "it|this is written|kept|under|within ... characters|words",
        "deze alt-tekst|beschrijving {does}",
    ].map { WordPattern($0, lists: lists) }

    private static let requests = [
        "describe|caption this|the|that image|picture|photo|photograph",
        "write|provide|generate|create|give an? {text} for|of",
        "write|provide|generate|create|give an|the|a alt|alternative text for|of",
        "what's|what_is in|shown_in this|the image|picture|photo", "what does|do this|the image|picture show",
        "beschrijf deze|de afbeelding|foto", "beschreibe dieses|das bild|foto", "décris cette|l' image",
    ].map { WordPattern($0, lists: lists) }

    /// The text before the first sentence that is talk.
    static func removed(from text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let text = withoutRequest(text)
        for index in SentenceStarts(text) {
            let words = LeadingWords(text[index...], limit: 16).words
            if about.contains(where: { $0.match(words) != nil }) { return text[..<index] }
        }
        return text
    }

    private static func withoutRequest(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let words = LeadingWords(text, limit: 12).words
        guard requests.contains(where: { $0.match(words) != nil }) else { return text }
        var starts = SentenceStarts(text)
        return starts.next().map { text[$0...] } ?? text
    }
}
