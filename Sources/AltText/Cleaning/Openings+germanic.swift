extension Openings {
    /// Not "beeld", which is a statue as well.
    private static let dutchLists = ["noun": "foto|afbeelding|plaatje"]

    static let dutch: [Pattern] = [
        "dit|dat|hier is|zie_je een {noun} van",
        "een? {noun} van",
        "een|de|deze|dit|het {noun} toont",
        "op|in de|deze|dit|het {noun} zie_je|zien_we|zie_ik|ziet_u|zie_je_hier",
        "op|in de|deze|dit|het {noun} kun_je|kunnen_we zien",
    ].map { Pattern(words: WordPattern($0, lists: dutchLists, notBefore: ["dat", "hoe", "zien"])) }

    private static let germanLists = ["noun": "bild|foto|abbildung|fotografie|aufnahme"]

    /// After "von" an article is in the dative and cannot begin a text: "Ein Bild von einem Hund" stays whole.
    private static let germanStops: Set<String> = [
        "dass", "wie", "einem", "einer", "dem", "der", "den", "diesem", "dieser", "seinem", "seiner", "ihrem", "ihrer",
    ]

    static let german: [Pattern] =
        [
            "dies|das|es|hier ist ein|eine {noun} von",
            "ein|eine {noun} von",
            "{noun} von",
        ].map { Pattern(words: WordPattern($0, lists: germanLists, notBefore: germanStops)) }
        + [
            "das|dieses|die|diese|ein|eine {noun} zeigt",
            "auf|in dem|diesem|der|dieser {noun} sieht_man|sehen_wir|sehen_sie|erkennt_man",
        ].map { Pattern(words: WordPattern($0, lists: germanLists, notBefore: ["dass", "wie"])) }
}
