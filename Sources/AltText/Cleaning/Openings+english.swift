extension Openings {
    private static let lists = [
        "noun": "image|photo|photograph|picture|pic|snapshot|photographic_image",
        // Words that praise or place the picture and say nothing about what is in it.
        "quality": """
        color|colour|digital|high-quality|high-resolution|detailed|clear|beautiful|stunning|provided|attached|given|\
        uploaded|above|following|displayed|simple
        """,
        "given": "provided|above|below|attached|you_provided|you_sent|you_shared|you_uploaded|you've_provided",
        "of": "of|showing|depicting|displaying|featuring|portraying|that_shows|which_shows|that_depicts|which_depicts",
        "shows": """
        shows|showcases|depicts|displays|features|contains|captures|presents|portrays|illustrates|is_of|is_showing|\
        appears_to_show|appears_to_depict|seems_to_show|seems_to_depict
        """,
        "adverb": "also|clearly|simply|mainly|primarily|prominently|predominantly",
        "see": "we_can_see|we_see|you_can_see|you_see|one_can_see|i_can_see|i_see",
    ]

    /// After these the verb says something about the picture: "shows that", "features in".
    private static let complements: Set<String> = [
        "that", "how", "why", "whether", "in", "on", "at", "as", "up", "off",
    ]
    private static let articles: Set<String> = ["a", "an"]
    private static let subjects: Set<String> = [
        "a", "an", "the", "there", "one", "two", "three", "four", "five", "several", "many", "some", "people",
    ]

    private static func pattern(
        _ source: String, before: Set<String> = [], notBefore: Set<String> = ["how", "that", "why"],
        isNoun: Bool = false
    ) -> Pattern {
        Pattern(
            words: WordPattern(source, lists: lists, before: before, notBefore: notBefore), isNoun: isNoun)
    }

    static let english: [Pattern] = [
        pattern(
            "this|it|that|here is|appears_to_be|seems_to_be|looks_like a|an|the {quality}* {noun}|scene {of}",
            isNoun: true),
        pattern("it's|here's|that's a|an|the {quality}* {noun}|scene {of}", isNoun: true),
        pattern("a|an {quality}* {noun} {of}", isNoun: true),
        pattern("{noun} {of}", isNoun: true),
        pattern("the|this {quality}* {noun} of", before: articles, isNoun: true),
        pattern("the|this {quality}* {noun} showing|depicting|featuring", isNoun: true),
        pattern(
            "this|the|that|your|a|an {quality}* {noun} {given}? {adverb}* {shows}", notBefore: complements),
        pattern("this|the scene {adverb}* {shows}", notBefore: complements),
        pattern("{noun} {shows}", notBefore: complements),
        pattern("in this|the|that|your {quality}* {noun}|scene {given}? , {see}?"),
        pattern("in this|the|that|your {quality}* {noun}|scene {given}? {see}"),
        pattern("in this|the|that|your {quality}* {noun}|scene {given}?", before: subjects),
        pattern("this|the {quality}* {noun} {given}? is|appears_to_be|seems_to_be", before: articles),
        pattern("depicted|shown|seen|pictured|captured in this|the {noun} is|are"),
        pattern("this is|appears_to_be", before: articles),
        pattern("{see}", before: subjects),
    ]
}
