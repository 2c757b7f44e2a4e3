extension LanguagePack {
    static let french = LanguagePack(
        tag: "fr",
        functionWords: """
            a à après au autour aux avec c' ce ces cette chez d' dans de depuis derrière des dessous dessus deux devant du elle \
            elles en entre est et être il ils je l' la le les leur leurs lors lui mais même ne où on ou par pas pendant plus pour \
            près qu' que qui s' sa sans se ses son sont sous sur un une vers y ainsi dont jusqu' quelques plusieurs tandis
            """,
        placeholders: """
            image images photo photos photographie photographies illustration visuel icône logo bannière vignette miniature \
            capture écran vide inconnu avatar portrait légende description figure cliché
            """,
        fillers:
            "un une la le les l' de d' du des sans titre nom numéro page ma mon notre cette ce aucune aucun nouvelle nouveau et pour ici",
        doubles: "nous vous très si oui non là",
        photographs: "photo photographie cliché",
        kinds: """
            affiche carte dessin diagramme écran esquisse estampe fresque graphique gravure mosaïque peinture plan portrait poster \
            sculpture statue tableau tapisserie
            """,
        shown: "accroché accrochée accrochées accrochés affichée encadrée imprimée projetée suspendue",
        lists: [
            "picture": "image|photo|photographie|cliché|illustration",
            "of": "de|d'|du|des|montrant|représentant|avec|qui_montre|illustrant",
            "article": "une|un|la|l'|le|cette|ce",
            "shows": "montre|représente|présente|illustre|affiche",
        ],
        phrases: [
            .placeholder: [
                "texte alternatif ici?", "insérer|ajouter|saisir le|un? texte alternatif",
                "ajoutez|insérez un|le|votre texte alternatif",
                "image non disponible|trouvée", "photo non disponible", "image|photo à venir",
                "aucune description disponible?",
                "description de l' image", "description de la photo", "pas d' image", "cliquez pour agrandir",
                "cliquez ici",
                "image décorative", "image manquante", "à compléter", "sans titre",
            ],
            .prefix: [
                "{article}? {picture} {of}", "{article} {picture} {shows}", "{picture} {shows}",
                "ceci|c'|il est|s'_agit_d' une|un {picture} {of}?", "voici une|un {picture} {of}?",
                "sur|dans cette|l'|la|ce|le {picture}", "on voit", "on peut voir", "nous voyons", "{picture} :",
                "{article} {picture} en noir_et_blanc|couleur {of}", "{picture} en noir_et_blanc|couleurs {of}",
            ],
            .notPrefix: [
                "une|la? photo|photographie|image|illustration de famille|groupe|classe|mariage|profil|presse|mode|couverture|marque|synthèse|l'_année",
                "une|la? photo d' identité|époque|archives|archive", "image d' épinal",
            ],
            .credit: [
                "crédit :", "crédits :", "crédit|crédits photo|photos|photographique", "photo :", "photos :",
                "photographe :",
                "source :", "tous droits réservés", "droits réservés", "avec l' aimable autorisation|permission",
                "avec la permission|autorisation de", "courtoisie de", "gracieuseté de", "droit|droits d' auteur",
                "libre de droits", "photographie :", "reproduit|reproduite avec",
            ],
            .creditBeforeName: [
                "photo|photographie|photos|image|cliché|illustration par",
                "photographié|photographiée|prise|réalisée|capturée par", "crédit",
            ],
            .hedge: [
                "semble|semblent", "il semble", "il semblerait", "paraît|paraissent", "semblant", "peut-être",
                "probablement",
                "sans doute", "vraisemblablement", "apparemment", "possiblement", "éventuellement", "on dirait",
                "pourrait|pourraient être|s'_agir|représenter|indiquer", "peut|peuvent être",
                "il s' agit probablement|peut-être",
                "ce qui ressemble", "je pense", "je crois", "difficile à|de dire|distinguer", "pas clair",
                "une sorte|espèce de",
                "supposément", "on suppose", "a l' air d'", "ont l' air d'", "a l' air de", "ont l' air de",
            ],
            .notHedge: ["peut être vu|vue|utilisé|utilisée|consulté|ouvert|ouverte|fermé|lu"],
            .model: [
                "en tant qu' ia|assistant|intelligence", "en tant que modèle|assistant", "modèle de langage",
                "une? intelligence artificielle je",
                "je ne peux|suis|vois|dispose", "je n' ai", "je suis désolé|désolée|une_ia|incapable", "désolé ,? je",
                "je vois", "je peux voir", "l' image que vous|tu", "la photo que vous|tu",
                "l' image fournie|jointe|téléchargée|partagée", "la photo fournie|jointe|téléchargée|partagée",
                "n' hésitez pas à",
                "selon votre demande", "comme demandé", "l' utilisateur", "le prompt", "mon entraînement",
                "d' après l' image",
                "faites-moi savoir", "j' espère que", "en moins de 125 caractères",
            ],
            .modelOpening: [
                "voici le|un|une|la|votre? bref|courte|court? texte|description|légende alternatif?",
                "texte alternatif :",
                "description :", "légende :", "réponse :", "bien sûr", "certainement", "d' accord ,? voici",
                "texte alt :", "alt :",
                "voici l' alternative|alt",
            ],
            .instruction: [
                "ignore|ignorez|oublie|oubliez toutes|tous|tout? les|tes|vos|ces? instructions|consignes|règles|directives précédentes|antérieures|ci-dessus?",
                "ignore|ignorez|oublie|oubliez tout ce|le_reste|ce_qui", "ignore|ignorez ce qui précède",
                "ignore|ignorez les précédentes instructions|consignes",
                "nouvelles|nouvelle instructions|consignes|instruction|consigne :",
                "réponds|répondez uniquement|seulement|simplement|par", "ne décris|décrivez pas",
                "tu es maintenant|désormais un|une|le",
                "vous êtes maintenant|désormais un|une|le", "dis|dites|écris|écrivez plutôt|seulement|uniquement",
                "fais comme si",
                "faites comme si", "agis|agissez comme", "tu dois|devras répondre|dire|écrire",
                "vous devez répondre|dire|écrire",
                "invite système", "prompt système",
                "révèle|révélez|affiche|affichez tes|vos|les instructions|consignes",
                "suis|suivez ces instructions", "à partir de maintenant tu|vous",
            ],
        ],
        answers: .french,
        machineTails: [
            "description générée automatiquement",
            "le contenu généré par l'ia peut être incorrect",
        ])
}

extension AnswerWords {
    fileprivate static let french = AnswerWords(
        openings: [
            Openings(
                patterns: [
                    "ceci|c'|cela est une {noun} de|d'|du|des|montrant|représentant",
                    "voici une {noun} de|d'|du|des|montrant|représentant",
                    "il s' agit d' une {noun} de|d'|du|des|montrant|représentant",
                    "une {noun} de|d'|du|des|montrant|représentant|qui_montre",
                    "{noun} de|d'|du|des|montrant",
                    "l'|la|cette|une {noun} montre|représente|présente|illustre",
                    "sur|dans cette|la|l' {noun} ,? on_voit|on_peut_voir|nous_voyons|il_y_a",
                ],
                lists: [
                    "noun": "image|photo|photographie"
                ], notBefore: Openings.romanceCompounds)
        ],
        interjections: "certainement",
        labels: "alternatif légende",
        labelFillers: "voici la le l' une un texte pour de cette proposition des du alternatif",
        announcements: "voici",
        refusals: [
            "je|j' ... ne|n' peux|suis|vois|ai|saurais ... pas|aucune|aucun",
            "je ne peux|suis|vois|saurais ... pas|aucune|aucun",
            "je n' ai ... pas|aucune|aucun",
        ],
        apologies: [
            "je suis désolé|désolée|navré|navrée",
            "désolé|désolée",
            "malheureusement",
            "en tant qu' ia|assistant|intelligence",
            "en tant que modèle|assistant",
        ],
        closings: [
            "n'hésitez pas à"
        ],
        countedUnits: "caractères",
        requests: [
            "décris cette|l' image"
        ],
        severals: "quelques|deux|trois",
        options: "propositions",
        optionAnnouncements: [
            "voici {several}? {quality}* {options}"
        ],
        optionNames: "version|proposition",
        or: "ou",
        textHeadings: "texte_alternatif",
        longs: "longue",
        otherHeadings: [
            "description longue :|：",
            "explication|remarque|justification|confiance :|：",
        ],
        elisions: "l' d' c' s' n' j' qu'")
}
