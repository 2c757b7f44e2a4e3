extension LanguagePack {
    static let spanish = LanguagePack(
        tag: "es",
        functionWords: """
            a al alrededor ante bajo cada como con contra cuando de debajo del delante desde detrás donde dos durante e el él ella \
            ellos en encima entre es esta este estos está están fue ha hacia hasta hay la las le les lo los mientras muy ni no o \
            para pero por porque que quien se según ser sin sobre son su sus también tiene tienen todo todos tras un una unas uno \
            unos y ya varias varios cuyo otra otro
            """,
        placeholders: """
            imagen imágenes foto fotos fotografía fotografías ilustración icono ícono logo logotipo miniatura banner captura \
            pantalla desconocido desconocida portada gráfico dibujo figura descripción retrato avatar
            """,
        fillers:
            "una un la el las los de del sin título nombre número página mi nuestra esta este ninguna nueva nuevo y para aquí",
        doubles: "muy no sí ja que poco casi",
        photographs: "foto fotografía instantánea",
        kinds: """
            cartel cuadro dibujo diagrama escultura esquema estatua fresco gráfico grabado mapa mosaico mural pantalla pintura plano \
            póster retrato tapiz
            """,
        shown: "cuelga cuelgan colgada colgado enmarcada expuesta impresa proyectada",
        lists: [
            "picture": "imagen|foto|fotografía|ilustración|instantánea",
            "of": "de|del|con|que_muestra|mostrando|donde|en_la_que",
            "article": "una|la|esta",
            "shows": "muestra|presenta|representa|ilustra|captura|exhibe|contiene",
        ],
        phrases: [
            .placeholder: [
                "texto alternativo aquí?",
                "inserte|insertar|añadir|añada|agregar|escriba el|un|aquí_el|aquí? texto alternativo aquí?",
                "imagen no disponible|encontrada", "foto no disponible", "sin descripción|imagen|foto", "sin título",
                "ninguna descripción disponible", "descripción no disponible", "descripción de la imagen|foto",
                "haga|haz clic para ampliar", "haga|haz clic aquí", "imagen decorativa", "imagen pendiente",
                "próximamente",
                "imagen en construcción",
            ],
            .prefix: [
                "{article}? {picture} {of}", "{article} {picture} {shows}", "{picture} {shows}",
                "esta|esto|ésta es una {picture} {of}?", "es una {picture} {of}?", "se trata de una {picture} {of}?",
                "en la|esta {picture}", "se ve|ven|observa|observan|aprecia|muestra", "podemos ver", "vemos",
                "{picture} :",
                "{article}? {picture} en_blanco_y_negro|a_color {of}", "aquí vemos|se_ve",
            ],
            .notPrefix: [
                "una|la? foto|fotografía|imagen de familia|grupo|boda|clase|perfil|archivo|prensa|marca|estudio|carné|pasaporte",
                "una|la? foto del año|día|mes",
            ],
            .credit: [
                "crédito :", "créditos :", "crédito|créditos de la? foto|fotografía|imagen", "foto :", "fotos :",
                "fotografía :",
                "fotógrafo :", "fotógrafa :", "fuente :", "cortesía de|del", "todos los derechos reservados",
                "derechos reservados",
                "derechos de autor", "con permiso|autorización de", "por cortesía de", "libre de derechos", "imagen :",
                "reproducida|reproducido con", "con la amable autorización",
            ],
            .creditBeforeName: [
                "foto|fotografía|fotos|imagen|ilustración por",
                "fotografiado|fotografiada|tomada|capturada|realizada|hecha por", "crédito",
            ],
            .hedge: [
                "parece|parecen ser|estar|que|un|una|haber|tener|indicar|sugerir|una_especie|tratarse|mirar|disfrutar|hablar|llevar|esperar",
                "al parecer", "parece", "parecen", "pareciera", "posiblemente", "probablemente", "quizás", "quizá",
                "tal vez", "aparentemente",
                "podría|podrían ser|tratarse|estar|indicar", "puede|pueden que? ser|sea|tratarse", "supuestamente",
                "seguramente",
                "creo que", "pienso que", "es difícil decir|saber|distinguir", "no está claro", "no queda claro",
                "una especie de",
                "o algo similar|parecido", "presuntamente", "da la impresión", "lo que parece", "a lo mejor",
            ],
            .notHedge: [
                "se parece|parecen a|al|mucho", "puede ser visto|vista|usado|usada|utilizado",
            ],
            .model: [
                "como ia", "como una? ia|modelo|asistente|inteligencia", "modelo de lenguaje", "no puedo", "lo siento",
                "lamento",
                "soy una ia|inteligencia", "no soy capaz", "no tengo acceso|la_capacidad", "veo un|una|la|el",
                "puedo ver",
                "la imagen|foto que me? has|ha|proporcionaste|compartiste|enviaste|subiste|adjuntaste|proporcionó",
                "la imagen|foto proporcionada|adjunta|compartida|subida|suministrada", "avísame si",
                "hágame|hazme saber",
                "según lo solicitado|tu_solicitud", "como se solicitó", "el usuario", "el prompt", "mi entrenamiento",
                "basándome en la", "espero que esto", "en menos de 125 caracteres",
            ],
            .modelOpening: [
                "aquí tienes|está|va|tiene el|un|una|la|tu? breve? texto|descripción|leyenda alternativo?",
                "este es el texto alternativo",
                "texto alternativo :", "descripción :", "leyenda :", "respuesta :", "claro", "por supuesto",
                "desde luego",
                "de acuerdo ,? aquí", "alt :", "texto alt :",
            ],
            .instruction: [
                "ignora|ignore|olvida|olvide|omite todas|todo? las|tus|sus|estas? instrucciones|órdenes|indicaciones|reglas anteriores|previas?",
                "ignora|ignore|olvida|olvide todo lo", "ignora|ignore lo anterior",
                "ignora|ignore las anteriores instrucciones",
                "nuevas|nueva instrucciones|instrucción :",
                "responde|responda|contesta únicamente|solo|solamente|sólo|simplemente",
                "no describas|describa esta|la", "ahora eres un|una|el", "usted es ahora",
                "di|diga|escribe|escriba en_su_lugar|solo|solamente",
                "finge que|ser", "actúa|actúe como", "haz como si", "debes responder|decir|escribir",
                "prompt del sistema",
                "mensaje del sistema", "revela|muestra|muéstrame tus|las instrucciones",
                "sigue|siga estas instrucciones",
                "a partir de ahora eres",
            ],
        ],
        answers: .spanish,
        machineTails: [
            "descripción generada automáticamente",
            "el contenido generado por ia puede ser incorrecto",
        ])
}

extension AnswerWords {
    fileprivate static let spanish = AnswerWords(
        openings: [
            Openings(
                patterns: [
                    "esta|esto|ésta|es|se es|trata_de una {noun} de|del|que_muestra",
                    "es una {noun} de|del|que_muestra",
                    "una {noun} de|del|que_muestra",
                    "{noun} de|del",
                    "la|esta|una {noun} muestra|presenta|representa|ilustra a?",
                    """
                    en la|esta {noun} ,? se_ve|se_ven|se_muestra|se_muestran|se_observa|se_observan|vemos|podemos_ver a?
                    """,
                    "en la|esta {noun} ,? se_puede_ver|se_pueden_ver|aparece|aparecen a?",
                ],
                lists: [
                    "noun": "imagen|foto|fotografía"
                ], notBefore: Openings.romanceCompounds)
        ],
        interjections: "claro",
        labels: "alternativo descripción",
        labelFillers: "aquí está el la texto para imagen una de alternativo",
        announcements: "aquí",
        pictureLabels: "imagen",
        refusals: [
            "no puedo|soy_capaz|tengo_acceso|estoy_autorizado|veo_ninguna"
        ],
        apologies: [
            "lo siento|lamento",
            "lamentablemente",
            "como una? ia|modelo|asistente|inteligencia",
        ],
        countedUnits: "caracteres",
        severals: "algunas|tres|dos",
        options: "opciones",
        optionAnnouncements: [
            "aquí tienes|hay|están {several}? {quality}* {options}"
        ],
        optionNames: "opción|versión",
        or: "o",
        textHeadings: "texto_alternativo",
        longs: "larga",
        descriptions: "descripción",
        otherHeadings: [
            "explicación|nota|justificación|confianza :|："
        ])
}
