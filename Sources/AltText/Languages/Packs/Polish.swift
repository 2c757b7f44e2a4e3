extension LanguagePack {
    static let polish = LanguagePack(
        tag: "pl",
        machineTails: [
            "opis wygenerowany automatycznie"
        ])
}
