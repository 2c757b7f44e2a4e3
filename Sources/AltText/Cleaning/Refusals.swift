/// Tells a refusal from a description.
///
/// A refusal begins the answer and speaks in the first person. A description of a sign that says "I'm sorry" begins
/// with the sign, or with a quotation mark.
enum Refusals {
    /// Whether a cleaned text declines to describe the picture, or says that there is none.
    static func isRefusal(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = LeadingWords(text, limit: 60).words
        if direct.contains(where: { $0.match(words) != nil }) { return true }
        if let end = apologies.lazy.compactMap({ $0.match(words) }).first {
            let rest = words[end...].indices
            return rest.contains { start in inabilities.contains { $0.match(words, at: start) != nil } }
        }
        return ideographic.contains { text.starts(with: $0.unicodeScalars) }
    }

    private static let lists = [
        "can't": "can't|cannot|can_not|couldn't|could_not|won't|will_not",
        "unable": "unable|not_able|not_comfortable|not_permitted|not_allowed|not_programmed|not_designed",
        "adverb": "really|actually|directly|currently|also|just",
        "do": """
        help|assist|identify|describe|see|view|process|provide|generate|create|comply|fulfill|fulfil|analyze|analyse|\
        determine|recognize|recognise|access|discuss|do|tell|make|answer|continue|engage|confirm|write|give|support|\
        interpret|open|display|comment|offer|look
        """,
        "picture": "image|images|picture|pictures|photo|photos|photograph|attachment|file",
    ]

    private static func patterns(_ sources: String...) -> [WordPattern] {
        sources.map { WordPattern($0, lists: lists) }
    }

    private static let english = patterns(
        "i {adverb}* {can't} {adverb}* {do}",
        "i'm|i_am {adverb}* {unable}",
        "i don't|do_not {adverb}* see|have|notice ... {picture}",
        "i must decline|refuse",
        "i'm|i_am not going_to",
        "there is|'s no {picture}",
        "there isn't|doesn't an|any|appear|seem ... {picture}",
        "no {picture} was|were|is|has|have|provided|attached|uploaded|found|available|detected|received|visible|present",
        "please upload|provide|attach|share|send ... {picture}",
        "you haven't|didn't|have_not ... {picture}",
        "i'm|i_am not seeing|receiving|finding ... {picture}",
        "could|can|would you please? share|upload|provide|attach|send|resend ... {picture}",
        "{picture} not|isn't|wasn't found|available|provided|loaded|visible|attached|detected|included",
        "the|your {picture} ... is|was|could|can not visible|available|attached|provided|included|loaded|found",
        "the|your {picture} ... isn't|wasn't|couldn't be? visible|available|attached|provided|included|loaded|found",
        "the|your {picture} ... is_not|was_not|could_not|cannot|can't be? visible|loaded|displayed|opened|viewed|processed",
        "the|your {picture} didn't|failed|did_not|does_not|doesn't to? load|upload|appear|open|seem|come"
    )

    private static let others = patterns(
        "ik kan|mag|zie ... niet|geen",
        "ik ben niet in_staat|bevoegd",
        "je|j' ... ne|n' peux|suis|vois|ai|saurais ... pas|aucune|aucun",
        "je ne peux|suis|vois|saurais ... pas|aucune|aucun",
        "je n' ai ... pas|aucune|aucun",
        "ich kann|darf|sehe ... nicht|kein|keine|keinen",
        "ich bin nicht in_der_lage|befugt",
        "no puedo|soy_capaz|tengo_acceso|estoy_autorizado|veo_ninguna",
        "non posso|sono_in_grado|riesco",
        "não posso|consigo|sou_capaz"
    )

    private static let direct = english + others

    /// Beginnings that need an inability after them.
    private static let apologies = patterns(
        "i'm|i_am|we're|we_are very|so|really|truly* sorry|afraid",
        "sorry", "my apologies", "apologies", "i apologize|apologise", "unfortunately", "regrettably",
        "i'm|i_am just|only? an|a ai|language|text-based|large_language",
        "as an|a ai|artificial|language|large_language|text-based|ai-powered|ai-based",
        "it seems|looks|appears", "i'd|i_would be happy|glad",
        "het spijt me|mij", "helaas", "als een? ai|ai-model|taalmodel|ai-assistent|ai-taalmodel",
        "je suis désolé|désolée|navré|navrée", "désolé|désolée", "malheureusement",
        "en tant qu' ia|assistant|intelligence",
        "en tant que modèle|assistant",
        "es? tut mir leid", "entschuldigung", "leider",
        "als eine? ki|ki-modell|sprachmodell|ki-assistent|ki-sprachmodell",
        "lo siento|lamento", "lamentablemente", "como una? ia|modelo|asistente|inteligencia",
        "mi dispiace", "purtroppo", "desculpe|desculpa|lamento", "sinto muito"
    )

    private static let inabilities =
        direct
        + patterns(
            "{can't} {adverb}* assist|help|identify|comply|describe|provide|see|view|access|process",
            "{unable} to", "no {picture}", "{picture} not|wasn't|isn't|hasn't|didn't|failed|is_not|was_not",
            "didn't|forgot|haven't ... attach|upload|attached|uploaded|provided",
            "kan|mag ik ... niet|geen", "kann|darf ich ... nicht|kein|keine|keinen"
        )

    private static let ideographic = [
        "申し訳ありません", "申し訳ございません", "抱歉，", "很抱歉", "对不起，", "對不起，", "我无法", "我無法",
    ]
}
