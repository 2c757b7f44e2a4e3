extension LanguagePack {
    /// Words that stand in texts of any language: names that programs give, and what models that were asked in English
    /// say.
    static let neutral = LanguagePack(
        tag: nil,
        placeholders: """
            alt alttext avatar banner blank cimg clipart default dsc dscf dscn favicon gif hero icon image images imagen img \
            imgp jpeg jpg logo null photo photos pic pict pics picture pictures placeholder png pxl screenshot spacer svg \
            tba tbd test thumb thumbnail tmp todo undefined unknown unnamed untitled webp xxx
            """,
        fillers: "of tag text file the a an de no main new n/a 1x 2x copy final",
        photographs: "photo",
        lists: englishLists,
        phrases: [
            .placeholder: [
                "n a", "lorem ipsum", "lorem ipsum dolor sit amet", "todo : alt", "image removed", "no alt text",
                "no alt text provided",
                "no description available",
            ],
            .credit: [
                "getty images", "getty images|image", "shutterstock", "istock", "istockphoto", "alamy stock? photo",
                "adobe stock", "unsplash", "flickr", "wikimedia commons", "copyright", "all rights reserved",
                "cc by|by-sa|by-nc",
                "cc-by", "cc-by-sa",
            ],
            .model: englishModelTalk,
            .modelOpening: englishModelOpenings,
            .instruction: englishInstructions,
        ])

    private static let englishLists = [
        "picture": "image|picture|photo|photograph|screenshot|attachment",
        "text": "alt_text|alternative_text|alt-text|description|caption|image_description|alt_tag",
        "can't": "can't|cannot|can_not|couldn't|won't|will_not",
        "earlier": "previous|prior|above|earlier|preceding|former",
        "orders": "instructions|instruction|prompts|prompt|directions|text|rules|messages|commands",
    ]

    private static let englishModelTalk = [
        "as an ai", "as a|an ai? large? language model", "ai language model", "an ai assistant", "i'm|i_am an ai",
        "i'm|i_am sorry", "i apologize|apologise",
        "i {can't}", "i'm|i_am unable|not_able", "i do|don't not? see", "i don't have", "i do not have",
        "i can see", "i see a|an|the|no", "i'd|i_would describe", "i would|will|can describe",
        "the|this {picture} you've|you_have? provided|shared|uploaded|sent|attached|given",
        "you've|you_have? provided|uploaded|attached", "the provided|uploaded|attached|submitted {picture}",
        "provided {picture}", "let me know if", "hope this helps", "feel free to", "would you like me",
        "per your request", "as requested", "the user", "based on the|this {picture}", "the prompt", "my training",
        "alt text for", "suitable|suggested|possible alt_text|alt-text", "characters or less|fewer",
        "in under 125|150|100 characters", "under 125 characters",
    ]

    private static let englishModelOpenings = [
        "here is|are a|an|the|your|my? concise|short|brief|possible|detailed|suggested? {text}",
        "here's a|an|the|your|my? concise|short|brief|possible|detailed|suggested? {text}",
        "sure ,? here|here's|i", "certainly", "of course ,? here", "absolutely", "okay ,? here|here's|the",
        "{text} :", "a|the {text} :", "alt :", "answer :", "output :", "response :", "assistant :", "user :", "<think>",
        "let's see", "let me", "we need to", "the user wants|asks|asked",
    ]

    private static let englishInstructions = [
        "ignore|disregard|forget all|any|the|your|my|these? {earlier} {orders}",
        "ignore|disregard|forget all of? the|your|my {earlier} {orders}",
        "ignore|disregard|forget all|your|the|my|these|those instructions|prompts|rules|guidelines",
        "ignore|disregard|forget everything|anything above|before|else|you",
        "ignore|disregard the|everything|all above", "ignore|override|bypass your|the|all safety|system|content",
        "override your|the|all|any? previous|system|safety? instructions|rules|prompt",
        "new instructions :", "new instructions for", "system prompt", "system message", "developer mode",
        "you must|should|will now? respond|reply|answer|output|say|write|follow|obey",
        "respond|reply|answer only? with", "respond|reply|answer only",
        "do not|never describe this|the|it", "don't describe this|the|it",
        "instead say|write|output|respond|reply|describe", "say|write|output instead :",
        "you are now a|an|in|free|the", "from now on you", "act as a|an|if", "pretend to be", "pretend you are",
        "do not follow your|the|any", "follow these instructions", "reveal your|the system? prompt|instructions",
        "print|repeat|output your|the system? prompt|instructions", "jailbreak",
        "describe this|the image|photo|picture as", "tell the user",
    ]
}
