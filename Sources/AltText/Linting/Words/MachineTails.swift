/// What Office writes behind the texts that it makes by itself, in the languages it speaks. Data alone.
enum MachineTails {
    /// The tails, in lower case and without a stop; how sure it was stands behind some.
    static let all: [[Unicode.Scalar]] = [
        "description automatically generated", "description automatically generated with low confidence",
        "description automatically generated with medium confidence",
        "description automatically generated with high confidence", "description generated with high confidence",
        "description generated with very high confidence", "ai-generated content may be incorrect",
        "automatisch generierte beschreibung", "ki-generierte inhalte können fehlerhaft sein",
        "description générée automatiquement", "le contenu généré par l'ia peut être incorrect",
        "descripción generada automáticamente", "el contenido generado por ia puede ser incorrecto",
        "automatisch gegenereerde beschrijving", "door ai gegenereerde inhoud is mogelijk onjuist",
        "descrizione generata automaticamente", "il contenuto generato dall'ia potrebbe non essere corretto",
        "descrição gerada automaticamente", "o conteúdo gerado por ia pode estar incorreto",
        "ai-genererat innehåll kan vara felaktigt", "opis wygenerowany automatycznie",
        "автоматически созданное описание",
        "содержимое, созданное искусственным интеллектом, может быть неверным", "自動的に生成された説明",
        "ai が生成したコンテンツは間違っている可能性があります", "描述已自动生成", "ai 生成的内容可能不正确", "자동 생성된 설명",
    ].map { Array($0.unicodeScalars) }
}
