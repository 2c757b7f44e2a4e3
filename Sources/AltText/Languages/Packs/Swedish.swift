extension LanguagePack {
    static let swedish = LanguagePack(
        tag: "sv",
        machineTails: [
            "ai-genererat innehåll kan vara felaktigt"
        ])
}
