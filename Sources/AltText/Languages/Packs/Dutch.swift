extension LanguagePack {
    static let dutch = LanguagePack(
        tag: "nl",
        functionWords: """
            aan achter als bij binnen boven buiten daar dat de deze die dit doet door een eerste elkaar en er geen haar heeft \
            hebben hem het hier hij hun in is je langs maar me met naar naast niet nog of om omheen onder ook op over rond samen \
            staat staan te tegen terwijl tijdens tot tussen uit uitzicht van vanaf vanuit vol voor voorbij waar waarin waarop was \
            wat wordt worden ze zich zij zijn zit zitten zonder zo
            """,
        placeholders: """
            afbeelding afbeeldingen beeld foto foto's fotootje fotografie icoon illustratie kopfoto omslagfoto pictogram plaatje \
            plaatjes profielfoto schermafbeelding schermfoto screenshot sfeerbeeld sfeerfoto naamloos onbekend titelloos \
            headerfoto productfoto stockfoto miniatuur beschrijving bijschrift
            """,
        fillers: """
            een de het van nr nummer pagina geen mijn dit hier nieuwe nieuw oude groot grote klein kleine links rechts bestand \
            zonder titel tekst naam onze voor en
            """,
        doubles: "die had dat je wat zo heel nou ja nee tja hoor ha tik",
        photographs: "foto fotootje",
        kinds: """
            affiche beeldscherm diagram fresco grafiek gravure kaart landkaart mozaïek muurschildering plattegrond portret poster \
            prent scherm schilderij schets standbeeld tekening wandtapijt
            """,
        shown: "hangt hangen ingelijst geprint geprojecteerd getoond",
        lists: [
            "picture": "foto|afbeelding|plaatje|beeld|kiekje|fotootje",
            "quality": "zwart-witte|zwart-wit|kleurrijke|mooie|prachtige|close-up|duidelijke|digitale|scherpe",
            "article": "een|de|deze|dit|het",
        ],
        phrases: [
            .placeholder: [
                "alt-tekst hier?", "alternatieve tekst hier?", "voeg|vul hier? alt-tekst|beschrijving toe|in",
                "hier komt de? alt-tekst",
                "geen beschrijving beschikbaar?", "zonder titel", "geen afbeelding|foto beschikbaar",
                "afbeelding|foto volgt|ontbreekt",
                "beschrijving van de afbeelding|foto", "klik om te vergroten", "klik hier", "klik voor vergroting",
                "decoratieve afbeelding", "omschrijving afbeelding", "afbeelding niet gevonden|beschikbaar",
                "alt tekst",
            ],
            .prefix: [
                "{article}? {quality}? {picture} van|met|waarop|waarin|die",
                "{article} {quality}? {picture} toont|laat_zien|bevat|geeft",
                "dit|dat|hier is|zie_je een? {quality}? {picture} van|met?",
                "op|in {article} {picture}", "{picture} :", "we|je zien|ziet|zie|kunt hier|een|de", "te zien is|zijn",
                "{picture} toont",
            ],
            .notPrefix: [
                "beeld van brons|marmer|steen|hout|gips|zandsteen|ijs|staal", "een|het|de beeld van een? heilige",
                "foto van het|de jaar|week|maand|dag",
            ],
            .credit: [
                "foto :", "foto's :", "fotograaf :", "fotografie :", "beeld :", "bron :", "fotocredit|fotocredits",
                "credits :",
                "credit :", "met dank aan", "alle rechten voorbehouden", "auteursrecht|auteursrechten",
                "met toestemming van",
                "beeldcredit|beeldcredits", "copyright", "rechtenvrij", "rechtenvrije foto", "beeldmateriaal :",
                "archief :",
            ],
            .creditBeforeName: [
                "foto|foto's|fotografie|beeld|afbeelding|opname door", "gefotografeerd|gemaakt|genomen|vastgelegd door",
                "credit",
            ],
            .hedge: [
                "lijkt|lijken te|een|de|het|alsof|wel", "het lijkt", "het lijkt erop", "lijkt op te", "zo te zien",
                "waarschijnlijk",
                "mogelijk een|de|het|afkomstig", "misschien", "wellicht", "vermoedelijk",
                "blijkbaar", "schijnbaar", "kennelijk", "zou|zouden kunnen", "kan|kunnen ook? een zijn", "het schijnt",
                "schijnt te|een", "ik denk", "moeilijk te zeggen|zien", "niet duidelijk", "onduidelijk",
                "een soort van",
                "of iets dergelijks", "naar het schijnt", "vast een", "waarschijnlijke",
            ],
            .notHedge: ["lijkt niet"],
            .model: [
                "als ai", "als een? ai|ai-model|ai-assistent|taalmodel", "taalmodel",
                "ik kan niet|geen|deze|de|het|u|je", "het spijt me",
                "ik zie een|de|geen|hier", "ik ben niet|een_ai", "helaas kan ik", "de afbeelding|foto die je|u|jij",
                "de|het verstrekte|aangeleverde|geüploade|gedeelde|bijgevoegde afbeelding|foto|beeld",
                "laat het me weten",
                "laat me weten", "op basis van de afbeelding|foto", "zoals gevraagd", "op verzoek", "de gebruiker",
                "de prompt",
                "mijn training", "ik heb geen", "hopelijk helpt dit", "in maximaal 125 tekens", "volgens de opdracht",
            ],
            .modelOpening: [
                "hier is|zijn|volgt een|de|je|jouw? korte? alt-tekst|beschrijving|alternatieve_tekst|omschrijving|bijschrift|tekst",
                "alt-tekst|alttekst|beschrijving|omschrijving|bijschrift|antwoord :", "alternatieve tekst :",
                "natuurlijk",
                "zeker ,? hier|ik", "uiteraard", "prima ,? hier", "oké ,? hier", "graag gedaan", "alt tekst :",
            ],
            .instruction: [
                "negeer|vergeet alle|de|al_je|je|deze|die? voorgaande|vorige|eerdere|bovenstaande? instructies|opdrachten|aanwijzingen|regels|prompt|tekst",
                "negeer alles|al wat|hierboven|hiervoor", "nieuwe instructies|instructie|opdracht :",
                "antwoord alleen|uitsluitend|enkel met?",
                "beschrijf deze|de|dit afbeelding|foto|beeld niet|als", "je bent nu een", "u bent nu een",
                "doe alsof je",
                "zeg|schrijf in_plaats_daarvan|alleen|liever", "vanaf nu ben je", "gedraag je als",
                "je moet antwoorden|zeggen|schrijven",
                "toon|onthul je|de instructies|systeemprompt", "systeemprompt", "volg deze instructies",
                "vertel de gebruiker",
            ],
        ],
        answers: .dutch,
        machineTails: [
            "automatisch gegenereerde beschrijving",
            "door ai gegenereerde inhoud is mogelijk onjuist",
        ])
}

extension AnswerWords {
    fileprivate static let dutch = AnswerWords(
        openings: [
            Openings(
                patterns: [
                    "dit|dat|hier is|zie_je een {noun} van",
                    "een? {noun} van",
                    "een|de|deze|dit|het {noun} toont",
                    "op|in de|deze|dit|het {noun} zie_je|zien_we|zie_ik|ziet_u|zie_je_hier",
                    "op|in de|deze|dit|het {noun} kun_je|kunnen_we zien",
                ],
                lists: [
                    "noun": "foto|afbeelding|plaatje"
                ], notBefore: "dat hoe zien")
        ],
        interjections: "natuurlijk zeker",
        labels: "alt-tekst alttekst beschrijving afbeeldingsbeschrijving bijschrift",
        labelFillers: "hier de het een voor afbeelding foto tekst alternatieve mogelijke korte van",
        announcements: "hier",
        pictureLabels: "afbeelding",
        refusals: [
            "ik kan|mag|zie ... niet|geen",
            "ik ben niet in_staat|bevoegd",
        ],
        apologies: [
            "het spijt me|mij",
            "helaas",
            "als een? ai|ai-model|taalmodel|ai-assistent|ai-taalmodel",
        ],
        inabilities: [
            "kan|mag ik ... niet|geen"
        ],
        closings: [
            "laat me weten",
            "laat maar weten",
        ],
        countedUnits: "tekens",
        talkLists: AnswerWords.english.talkLists,
        talk: [
            "deze alt-tekst|beschrijving {does}"
        ],
        requests: [
            "beschrijf deze|de afbeelding|foto"
        ],
        severals: "enkele|drie|twee",
        optionQualities: "mogelijke|verschillende",
        options: "opties|suggesties",
        optionAnnouncements: [
            "hier zijn {several}? {quality}* {options}"
        ],
        optionNames: "optie|versie",
        or: "of",
        textHeadings: "alt-tekst|alttekst|alternatieve_tekst",
        longs: "lange|uitgebreide",
        descriptions: "beschrijving",
        otherHeadings: [
            "uitleg|toelichting|opmerking|noot|betrouwbaarheid|trefwoorden :|："
        ])
}
