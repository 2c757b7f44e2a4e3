extension LanguagePack {
    static let portuguese = LanguagePack(
        tag: "pt",
        answers: .portuguese,
        machineTails: [
            "descrição gerada automaticamente",
            "o conteúdo gerado por ia pode estar incorreto",
        ])
}

extension AnswerWords {
    fileprivate static let portuguese = AnswerWords(
        openings: [
            Openings(
                patterns: [
                    "esta é uma {noun} de|do|da|dos|das|que_mostra",
                    "uma {noun} de|do|da|dos|das|que_mostra",
                    "a|esta|uma {noun} mostra|apresenta|retrata|exibe",
                    "na|nesta {noun} ,? vê-se|vemos|podemos_ver|é_possível_ver",
                ],
                lists: [
                    "noun": "imagem|foto|fotografia"
                ], notBefore: Openings.romanceCompounds)
        ],
        interjections: "claro",
        labels: "alternativo descrição legenda",
        labelFillers: "aqui está o da do imagem texto para alternativo",
        announcements: "aqui",
        refusals: [
            "não posso|consigo|sou_capaz"
        ],
        apologies: [
            "desculpe|desculpa|lamento",
            "sinto muito",
        ],
        countedUnits: "caracteres",
        severals: "algumas",
        options: "opções",
        optionNames: "opção|versão",
        or: "ou",
        textHeadings: "texto_alternativo",
        longs: "longa",
        descriptions: "descrição",
        otherHeadings: [
            "explicação|observação|justificativa :|："
        ])
}
