extension LanguagePack {
    static let italian = LanguagePack(
        tag: "it",
        answers: .italian,
        machineTails: [
            "descrizione generata automaticamente",
            "il contenuto generato dall'ia potrebbe non essere corretto",
        ])
}

extension AnswerWords {
    fileprivate static let italian = AnswerWords(
        openings: [
            Openings(
                patterns: [
                    "questa|quest' è una|un' {noun} di|del|della|dei|delle|che_mostra",
                    "una|un' {noun} di|del|della|dei|delle|che_mostra",
                    "l'|la|questa|quest'|una|un' {noun} mostra|raffigura|rappresenta",
                    """
                    nell'|nella|in immagine|foto|questa_foto|questa_immagine ,? si_vede|si_vedono|vediamo
                    """,
                ],
                lists: [
                    "noun": "immagine|foto|fotografia"
                ], notBefore: Openings.romanceCompounds)
        ],
        interjections: "certo",
        labels: "alternativo descrizione didascalia",
        labelFillers: "ecco il la testo per della immagine una alternativo",
        announcements: "ecco",
        refusals: [
            "non posso|sono_in_grado|riesco"
        ],
        apologies: [
            "mi dispiace",
            "purtroppo",
        ],
        severals: "alcune|due|tre",
        options: "opzioni",
        optionAnnouncements: [
            "ecco {several}? {quality}* {options}"
        ],
        optionNames: "opzione|versione",
        or: "o",
        textHeadings: "testo_alternativo",
        longs: "lunga",
        descriptions: "descrizione",
        otherHeadings: [
            "spiegazione|nota|motivazione :|："
        ],
        elisions: "un' dell' quest'")
}
