extension Openings {
    /// What makes one expression with "photo of": a family photo is no photo with a family taken away.
    private static let compounds: Set<String> = [
        "que", "comment", "famille", "groupe", "classe", "mariage", "profil", "nuit", "presse", "mode", "stock", "cómo",
        "familia", "grupo", "boda", "clase", "perfil", "archivo", "stock", "che", "come", "famiglia", "gruppo",
        "classe", "matrimonio", "profilo", "família", "turma", "casamento", "como",
    ]

    private static func patterns(_ sources: [String], noun: String) -> [Pattern] {
        sources.map { Pattern(words: WordPattern($0, lists: ["noun": noun], notBefore: compounds)) }
    }

    static let french = patterns(
        [
            "ceci|c'|cela est une {noun} de|d'|du|des|montrant|représentant",
            "voici une {noun} de|d'|du|des|montrant|représentant",
            "il s' agit d' une {noun} de|d'|du|des|montrant|représentant",
            "une {noun} de|d'|du|des|montrant|représentant|qui_montre",
            "{noun} de|d'|du|des|montrant",
            "l'|la|cette|une {noun} montre|représente|présente|illustre",
            "sur|dans cette|la|l' {noun} ,? on_voit|on_peut_voir|nous_voyons|il_y_a",
        ],
        noun: "image|photo|photographie")

    static let spanish = patterns(
        [
            "esta|esto|ésta|es|se es|trata_de una {noun} de|del|que_muestra",
            "es una {noun} de|del|que_muestra",
            "una {noun} de|del|que_muestra",
            "{noun} de|del",
            "la|esta|una {noun} muestra|presenta|representa|ilustra a?",
            "en la|esta {noun} ,? se_ve|se_ven|se_muestra|se_muestran|se_observa|se_observan|vemos|podemos_ver a?",
            "en la|esta {noun} ,? se_puede_ver|se_pueden_ver|aparece|aparecen a?",
        ],
        noun: "imagen|foto|fotografía")

    static let italian = patterns(
        [
            "questa|quest' è una|un' {noun} di|del|della|dei|delle|che_mostra",
            "una|un' {noun} di|del|della|dei|delle|che_mostra",
            "l'|la|questa|quest'|una|un' {noun} mostra|raffigura|rappresenta",
            "nell'|nella|in immagine|foto|questa_foto|questa_immagine ,? si_vede|si_vedono|vediamo",
        ],
        noun: "immagine|foto|fotografia")

    static let portuguese = patterns(
        [
            "esta é uma {noun} de|do|da|dos|das|que_mostra",
            "uma {noun} de|do|da|dos|das|que_mostra",
            "a|esta|uma {noun} mostra|apresenta|retrata|exibe",
            "na|nesta {noun} ,? vê-se|vemos|podemos_ver|é_possível_ver",
        ],
        noun: "imagem|foto|fotografia")
}
