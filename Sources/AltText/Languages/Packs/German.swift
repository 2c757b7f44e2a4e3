extension LanguagePack {
    static let german = LanguagePack(
        tag: "de",
        functionWords: """
            ab als am an auf aus aussen außen bei beim bis das dass dem den der des die dieser diese dieses durch ein eine einem \
            einen einer eines er es für gegen hat hinter ihr ihre ihren ihrer im in ins ist ihm man mit nach neben nicht noch ob \
            oder ohne sein seine seinem seinen seiner sich sie sind so über um und unter vom von vor während war was wird werden \
            wie wo zu zum zur zwischen zwei darauf davor dahinter daneben darin
            """,
        placeholders: """
            abbildung bild bilder foto fotos fotografie grafik symbolbild symbol platzhalter platzhalterbild logo titelbild \
            vorschaubild profilbild bildschirmfoto screenshot unbenannt unbekannt namenlos illustration aufnahme kopfbild banner \
            beispielbild produktbild teaserbild headerbild bildbeschreibung beschreibung
            """,
        fillers: """
            ein eine das die der ohne titel nr nummer seite kein mein unser dies hier neues neue neu alt altes groß klein links \
            rechts von datei text name und für
            """,
        doubles: "die der das sie dass ihr ja nein so sehr viele dem den",
        photographs: "foto fotografie schnappschuss",
        kinds: """
            bildschirm diagramm fresko gemälde gemäldes gemälde grafik karte kupferstich landkarte mosaik plakat plakats porträt \
            porträts skizze skulptur stadtplan statue statuen wandbild wandgemälde wandteppich zeichnung
            """,
        shown: "hängt hängen gerahmt gedruckt projiziert angeheftet",
        lists: [
            "picture": "bild|foto|abbildung|fotografie|aufnahme|grafik|schnappschuss|schwarz-weiß-foto|schwarzweißfoto",
            "article": "das|dieses|die|diese|ein|eine|dem|diesem|der|dieser",
            "earlier": "vorherigen|bisherigen|früheren|obigen|vorigen",
            "orders": "anweisungen|instruktionen|befehle|regeln|vorgaben",
            "quality": "schönes|digitales|detailliertes|farbiges|hochauflösendes|schwarz-weißes",
        ],
        phrases: [
            .placeholder: [
                "alternativtext hier?", "alt-text hier?",
                "hier alternativtext|alt-text|bildbeschreibung einfügen|eingeben|ergänzen",
                "alternativtext|alt-text|bildbeschreibung einfügen|eingeben|ergänzen|folgt|fehlt",
                "kein bild|foto verfügbar|vorhanden",
                "keine beschreibung verfügbar|vorhanden?", "bild|foto folgt|fehlt", "bild nicht gefunden|verfügbar",
                "beschreibung des bildes", "zum vergrößern klicken|anklicken", "klicken sie hier", "hier klicken",
                "dekoratives bild", "ohne titel", "schmuckbild",
            ],
            .prefix: [
                "{article}? {quality}? {picture} von|vom|mit|eines|einer|zeigt|zeigt_ein",
                "{article} {picture} zeigt|stellt|enthält|veranschaulicht",
                "dies|das|es|hier ist ein|eine {quality}? {picture} von?",
                "auf|in {article} {picture}", "man sieht", "wir sehen", "zu sehen ist|sind", "{picture} :",
                "hier sieht man", "{picture} zeigt",
            ],
            .notPrefix: ["foto|bild des jahres|tages|monats", "bild von einem mann|menschen"],
            .credit: [
                "foto :", "fotos :", "bild :", "fotograf :", "fotografin :", "quelle :", "bildquelle", "bildnachweis",
                "fotonachweis",
                "urheber", "urheberin", "urheberrecht", "mit freundlicher genehmigung", "alle rechte vorbehalten",
                "bildrechte", "fotocredit", "credit :", "credits :", "archiv :", "lizenz :", "lizenziert unter",
                "lizenzfreies bild|foto",
                "copyright",
            ],
            .creditBeforeName: ["fotografiert|aufgenommen|geknipst von", "credit"],
            .hedge: [
                "scheint zu|ein|eine|einen|es|sich|etwas|gerade|als|jemand|jemanden", "scheinen zu|sich|etwas|gerade",
                "zu sein scheint|scheinen", "scheinbar", "anscheinend", "möglicherweise", "vermutlich",
                "wahrscheinlich",
                "vielleicht", "offenbar", "offensichtlich", "eventuell",
                "könnte|könnten ein|eine|es|auch|sein|sich|das|der|die",
                "sieht|sehen so? aus als", "sieht so aus", "es sieht aus", "ich denke", "ich glaube",
                "sieht|sehen so aus ,? als", "schwer zu sagen|erkennen",
                "unklar", "nicht klar", "wohl ein|eine|einen|der|die|das", "eine art von",
                "dürfte|dürften ein|eine|es|sich",
                "oder ähnliches", "mutmaßlich",
            ],
            .notHedge: ["sonne scheint", "licht scheint", "mond scheint"],
            .model: [
                "als ki", "als eine? ki|ki-modell|ki-assistent|sprachmodell", "sprachmodell",
                "ich kann nicht|kein|keine|das|dieses|die|hier|leider",
                "es tut mir leid", "tut mir leid", "ich sehe", "ich bin nicht|eine_ki|ein_ki-modell", "leider kann ich",
                "das bild|foto ,? das du|sie", "das von ihnen|dir",
                "das bereitgestellte|hochgeladene|angehängte|beigefügte|gezeigte bild|foto",
                "lassen sie mich wissen", "lass mich wissen", "basierend auf dem bild|foto", "wie gewünscht",
                "wie angefordert",
                "der nutzer", "der benutzer", "der prompt", "mein training", "ich habe keine|keinen|kein",
                "ich hoffe das",
                "in maximal 125 zeichen",
            ],
            .modelOpening: [
                "hier ist|sind|kommt ein|eine|der|die|das|ihr|dein? kurze|kurzer|passender? alternativtext|alt-text|bildbeschreibung|beschreibung|bildunterschrift",
                "alternativtext|alt-text|bildbeschreibung|beschreibung|bildunterschrift|antwort :", "natürlich",
                "gerne|gern ,? hier",
                "selbstverständlich", "sicher|okay|klar ,? hier", "alt :",
            ],
            .instruction: [
                "ignoriere|vergiss|missachte alle|die|deine|diese? {earlier}? {orders}",
                "ignorieren|vergessen sie alle|die|ihre|diese? {earlier}? {orders}",
                "ignoriere|vergiss alles ,? was|davor|oben|bisherige|vorherige", "ignorieren sie alles",
                "neue|neuen anweisungen|anweisung :",
                "antworte|antworten sie? nur|ausschließlich mit?",
                "beschreibe|beschreiben sie? das|dieses bild nicht|als",
                "du bist jetzt|nun|ab_sofort ein|eine|der|die", "sie sind jetzt ein|eine",
                "sage|sag|schreibe|schreib stattdessen|nur|lieber",
                "tu|tue so ,? als", "verhalte dich wie|als", "du musst antworten|jetzt|nun|sagen|schreiben",
                "system-prompt",
                "systemprompt", "zeige|nenne|verrate deine|die|mir deine? anweisungen|instruktionen",
                "befolge|befolgen sie? diese anweisungen",
                "ab jetzt bist du",
            ],
        ],
        answers: .german,
        machineTails: [
            "automatisch generierte beschreibung",
            "ki-generierte inhalte können fehlerhaft sein",
        ])
}

extension AnswerWords {
    fileprivate static let german = AnswerWords(
        openings: [
            Openings(
                patterns: [
                    "dies|das|es|hier ist ein|eine {noun} von",
                    "ein|eine {noun} von",
                    "{noun} von",
                ],
                lists: [
                    "noun": "bild|foto|abbildung|fotografie|aufnahme"
                ], notBefore: "dass wie einem einer dem der den diesem dieser seinem seiner ihrem ihrer"),
            Openings(
                patterns: [
                    "das|dieses|die|diese|ein|eine {noun} zeigt",
                    "auf|in dem|diesem|der|dieser {noun} sieht_man|sehen_wir|sehen_sie|erkennt_man",
                ],
                lists: [
                    "noun": "bild|foto|abbildung|fotografie|aufnahme"
                ], notBefore: "dass wie"),
        ],
        interjections: "natürlich gerne",
        labels: "beschreibung bildbeschreibung alternativtext alternativ-text bildunterschrift",
        labelFillers: "hier ist der die das eine ein für bild des bildes kurze alternativer von dieses",
        announcements: "hier",
        pictureLabels: "bild",
        refusals: [
            "ich kann|darf|sehe ... nicht|kein|keine|keinen",
            "ich bin nicht in_der_lage|befugt",
        ],
        apologies: [
            "es? tut mir leid",
            "entschuldigung",
            "leider",
            "als eine? ki|ki-modell|sprachmodell|ki-assistent|ki-sprachmodell",
        ],
        inabilities: [
            "kann|darf ich ... nicht|kein|keine|keinen"
        ],
        closings: [
            "lassen sie mich wissen",
            "lass mich wissen",
        ],
        countedUnits: "zeichen",
        requests: [
            "beschreibe dieses|das bild|foto"
        ],
        severals: "einige|zwei|drei",
        optionQualities: "mögliche",
        options: "optionen|varianten|vorschläge",
        optionAnnouncements: [
            "hier sind {several}? {quality}* {options}"
        ],
        optionNames: "variante",
        or: "oder",
        textHeadings: "alternativtext",
        longs: "ausführliche|lange",
        descriptions: "beschreibung",
        otherHeadings: [
            "erklärung|hinweis|anmerkung|begründung|konfidenz|schlagwörter :|："
        ])
}
