extension LanguagePack {
    static let english = LanguagePack(
        tag: "en",
        functionWords: """
            a about above across after against along among an and around as at be been behind being below beneath beside \
            between both but by during each for from had has have her his if in inside into is it its near next not of off on \
            onto or other out outside over past she some than that the their them there these they this those through to \
            together toward towards under until up upon was we were what when where which while who whose with within without \
            you your
            """,
        placeholders: """
            alt avatar background banner button caption cover description featured figure graphic header hero icon illustration \
            image images logo photo photograph photographs photography photos pic pics picture pictures placeholder portrait \
            profile screenshot screen shot slide spacer stock thumbnail untitled visual
            """,
        fillers: """
            a an the of no my your this here that any some is are it number page new old main small large big left right top \
            bottom front back first last missing available title name text description file and for with to
            """,
        doubles: "that had very really so far many her is no ha bye knock tut there now hear night-night boo",
        photographs: "photo photograph snapshot",
        kinds: """
            billboard book cartoon chart diagram drawing engraving etching fresco illustration image map monitor mosaic mural \
            painting photo photograph picture portrait poster print screen screenshot sculpture sketch statue tapestry \
            watercolor watercolour
            """,
        shown: "adorns decorates hang hanging hangs displayed framed mounted pinned printed projected taped held",
        lists: [
            "picture": "image|picture|photo|photograph|pic|snapshot|graphic",
            "quality": """
            black-and-white|black_and_white|close-up|color|colour|colorful|digital|high-quality|high-resolution|detailed|clear|\
            beautiful|stunning|simple|stock|single|vibrant|small|large
            """,
            "article": "a|an|the|this",
            "shows": """
            shows|depicts|displays|features|captures|presents|portrays|illustrates|showcases|is_of|contains
            """,
            "showing": "of|showing|depicting|displaying|featuring|portraying|containing|that_shows|which_shows",
        ],
        phrases: [
            .placeholder: [
                "add|insert|enter|write|put|your alt text|description here?", "alt text goes? here?",
                "image description",
                "no alt text", "description of image|picture|photo|the_image",
                "no description|caption available|provided?",
                "image|photo|picture not available|found", "image|photo coming soon", "coming soon", "click to enlarge",
                "click here", "click|tap to view|zoom", "insert image here?", "replace me", "lorem ipsum",
                "decorative image", "image may contain", "this is an? image|photo|picture", "needs alt text",
            ],
            .prefix: [
                "{article}? {quality}? {picture} {showing}", "{article} {quality}? {picture} {shows}",
                "this|here is a|an|the {quality}? {picture} of|showing?",
                "it's|here's {article} {picture} {showing}?",
                "in {article} {picture}", "{picture} {shows}", "{picture} :", "we|you can? see", "{picture} with",
                "pictured|shown here is|are", "an|the? icon|graphic of",
            ],
            .notPrefix: ["{article}? picture of health|innocence", "{article}? {picture} of the year|day|week|month"],
            .credit: [
                "courtesy of", "courtesy :", "credit :", "credits :", "{picture} credit|credits|credit_line", "photo :",
                "photos :", "photographer :", "source :", "{picture} source :",
                "used|reproduced|reprinted with permission",
                "by kind permission", "all rights reserved", "licensed under", "image|photo rights",
                "photo c", "taken by the author",
            ],
            .creditBeforeName: [
                "photo|photograph|photographed|photography|image|picture|photos by", "shot|taken|captured by", "credit",
                "credited to", "courtesy",
            ],
            .hedge: [
                "appears|appear|appearing to", "appears|appear as if|though", "appears|appear {article}",
                "appears|appear like",
                "what appears|appear", "seems|seem|seeming to", "seems|seem like|as", "seems|seem", "what seems",
                "it appears|seems", "seemingly", "possibly", "probably", "perhaps", "maybe", "presumably", "apparently",
                "might be|have|suggest|indicate", "may be|have|suggest|indicate", "may|might also be", "could be",
                "could possibly|also be", "most? likely", "very likely", "what looks like", "it looks like|as",
                "looks like it", "looks to be", "i think", "i believe", "i guess", "hard to tell|say|make",
                "difficult to tell|say", "not clear|sure|certain whether|if|what|who", "unclear",
                "or something similar",
                "some sort|kind of", "suggesting that? it|they|he|she|the|a|an",
            ],
            .notHedge: [
                "as likely as", "seemingly endless", "likely to", "not likely", "no maybe", "may have been",
                "definitely maybe",
                "call me maybe",
            ],
            .model: ["as a language model", "as an artificial intelligence"],
        ],
        answers: .english,
        machineTails: [
            "description automatically generated",
            "description automatically generated with low confidence",
            "description automatically generated with medium confidence",
            "description automatically generated with high confidence",
            "description generated with high confidence",
            "description generated with very high confidence",
            "ai-generated content may be incorrect",
        ],
        claims: .english)
}

extension AnswerWords {
    static let english = AnswerWords(
        openings: [
            Openings(
                patterns: [
                    """
                    this|it|that|here is|appears_to_be|seems_to_be|looks_like a|an|the {quality}* {noun}|scene {of}
                    """,
                    "it's|here's|that's a|an|the {quality}* {noun}|scene {of}",
                    "a|an {quality}* {noun} {of}",
                    "{noun} {of}",
                ], lists: Openings.englishLists, notBefore: "how that why", isNoun: true),
            Openings(
                patterns: [
                    "the|this {quality}* {noun} of"
                ], lists: Openings.englishLists, before: "a an", notBefore: "how that why", isNoun: true),
            Openings(
                patterns: [
                    "the|this {quality}* {noun} showing|depicting|featuring"
                ], lists: Openings.englishLists, notBefore: "how that why", isNoun: true),
            Openings(
                patterns: [
                    "this|the|that|your|a|an {quality}* {noun} {given}? {adverb}* {shows}",
                    "this|the scene {adverb}* {shows}",
                    "{noun} {shows}",
                ], lists: Openings.englishLists, notBefore: "that how why whether in on at as up off"),
            Openings(
                patterns: [
                    "in this|the|that|your {quality}* {noun}|scene {given}? , {see}?",
                    "in this|the|that|your {quality}* {noun}|scene {given}? {see}",
                ], lists: Openings.englishLists, notBefore: "how that why"),
            Openings(
                patterns: [
                    "in this|the|that|your {quality}* {noun}|scene {given}?"
                ], lists: Openings.englishLists,
                before: "a an the there one two three four five several many some people", notBefore: "how that why"),
            Openings(
                patterns: [
                    "this|the {quality}* {noun} {given}? is|appears_to_be|seems_to_be"
                ], lists: Openings.englishLists, before: "a an", notBefore: "how that why"),
            Openings(
                patterns: [
                    "depicted|shown|seen|pictured|captured in this|the {noun} is|are"
                ], lists: Openings.englishLists, notBefore: "how that why"),
            Openings(
                patterns: [
                    "this is|appears_to_be"
                ], lists: Openings.englishLists, before: "a an", notBefore: "how that why"),
            Openings(
                patterns: [
                    "{see}"
                ], lists: Openings.englishLists,
                before: "a an the there one two three four five several many some people", notBefore: "how that why"),
        ],
        interjections: "sure certainly absolutely okay ok alright",
        labels: """
            alt alt-text alttext alt_text alt-tag alternative description caption answer response output \
            descriptions
            """,
        labelFillers: """
            sure certainly of course here here's is are the a an my your this that possible suggested \
            suggestion concise short brief detailed descriptive accurate good simple accessible accessibility \
            effective appropriate text tag for image picture photo photograph provided attached you requested \
            as in one sentence final result revised version would be could english dutch french german spanish \
            based on and to json
            """,
        announcements: "here here's",
        pictureLabels: "image picture",
        offers: [
            "i can|will|'ll help with_that|with_this|you_with_that|you_with_this !|.|:",
            """
            i'd|i_would be happy|glad to help|do with_that|with_this|you_with_that|that|this !|.|:
            """,
            "i'd|i_would be happy|glad to help !|.|:",
        ],
        refusalLists: [
            "can't": "can't|cannot|can_not|couldn't|could_not|won't|will_not",
            "unable": """
            unable|not_able|not_comfortable|not_permitted|not_allowed|not_programmed|not_designed
            """,
            "adverb": "really|actually|directly|currently|also|just",
            "do": """
            help|assist|identify|describe|see|view|process|provide|generate|create|comply|fulfill|fulfil|\
            analyze|analyse|determine|recognize|recognise|access|discuss|do|tell|make|answer|continue|engage|\
            confirm|write|give|support|interpret|open|display|comment|offer|look
            """,
            "picture": "image|images|picture|pictures|photo|photos|photograph|attachment|file",
        ],
        refusals: [
            "i {adverb}* {can't} {adverb}* {do}",
            "i'm|i_am {adverb}* {unable}",
            "i don't|do_not {adverb}* see|have|notice ... {picture}",
            "i must decline|refuse",
            "i'm|i_am not going_to",
            "there is|'s no {picture}",
            "there isn't|doesn't an|any|appear|seem ... {picture}",
            """
            no {picture} \
            was|were|is|has|have|provided|attached|uploaded|found|available|detected|received|visible|present
            """,
            "please upload|provide|attach|share|send ... {picture}",
            "you haven't|didn't|have_not ... {picture}",
            "i'm|i_am not seeing|receiving|finding ... {picture}",
            "could|can|would you please? share|upload|provide|attach|send|resend ... {picture}",
            """
            {picture} not|isn't|wasn't found|available|provided|loaded|visible|attached|detected|included
            """,
            """
            the|your {picture} ... is|was|could|can not \
            visible|available|attached|provided|included|loaded|found
            """,
            """
            the|your {picture} ... isn't|wasn't|couldn't be? \
            visible|available|attached|provided|included|loaded|found
            """,
            """
            the|your {picture} ... is_not|was_not|could_not|cannot|can't be? \
            visible|loaded|displayed|opened|viewed|processed
            """,
            """
            the|your {picture} didn't|failed|did_not|does_not|doesn't to? load|upload|appear|open|seem|come
            """,
        ],
        apologies: [
            "i'm|i_am|we're|we_are very|so|really|truly* sorry|afraid",
            "sorry",
            "my apologies",
            "apologies",
            "i apologize|apologise",
            "unfortunately",
            "regrettably",
            "i'm|i_am just|only? an|a ai|language|text-based|large_language",
            "as an|a ai|artificial|language|large_language|text-based|ai-powered|ai-based",
            "it seems|looks|appears",
            "i'd|i_would be happy|glad",
        ],
        inabilities: [
            """
            {can't} {adverb}* assist|help|identify|comply|describe|provide|see|view|access|process
            """,
            "{unable} to",
            "no {picture}",
            "{picture} not|wasn't|isn't|hasn't|didn't|failed|is_not|was_not",
            "didn't|forgot|haven't ... attach|upload|attached|uploaded|provided",
        ],
        closings: [
            "let me know if|whether|what",
            "please let me know",
            "feel free to",
            "please feel free to",
            "i hope this|that|it helps",
            "hope this|that helps",
            "would you like me to",
            "do you want me to",
            "character count",
            "( character|word count",
            "( characters|words :",
        ],
        countedUnits: "characters words",
        talkLists: [
            "text": "alt_text|alt-text|alttext|alternative_text|description|caption",
            "does": """
            describes|is|provides|captures|conveys|avoids|focuses|gives|includes|omits|uses|follows|keeps|\
            highlights|emphasizes|emphasises|meets|should|would|offers|aims|balances|summarizes|summarises|\
            ensures|prioritizes|helps|tries
            """,
            "did": """
            kept|focused|chose|avoided|described|tried|omitted|included|used|aimed|written|made|left|provided|\
            limited
            """,
        ],
        talk: [
            "this|the alt|alternative text {does}",
            "this alt-text|alttext {does}",
            "this description|caption {does}",
            "i've|i_have {did}",
            "i {did}",
            "note|please_note that",
            "as an ai|assistant|artificial",
            "as a language|large_language",
            "if you|you'd need|want|would|like|have|prefer|provide|can|share|could",
            "is there anything|something",
            "would you like",
            "do you want|need",
            "please let me",
            "i can also|provide|make|adjust|write|help",
            "i'd|i_would be happy|glad",
            "it|this is written|kept|under|within ... characters|words",
        ],
        requests: [
            "describe|caption this|the|that image|picture|photo|photograph",
            "write|provide|generate|create|give an? {text} for|of",
            "write|provide|generate|create|give an|the|a alt|alternative text for|of",
            "what's|what_is in|shown_in this|the image|picture|photo",
            "what does|do this|the image|picture show",
        ],
        severals: "few|some|several|two|three|four|five|multiple|couple_of|2|3|4|5|different|possible",
        optionQualities: "alternative|possible|different|suggested|alt|text|alt-text",
        options: """
            options|alternatives|choices|possibilities|suggestions|versions|variations|variants|alt_texts|\
            captions|descriptions
            """,
        optionAnnouncements: [
            "here are a? {several} {quality}* {options}",
            "here are {quality}* {options}",
            "{several} {quality}* {options} :",
            "{options} : 1|a|option",
        ],
        optionNames: "option|options|version|variant|choice|alternative|suggestion|caption|alt_text",
        or: "or",
        textHeadings: "alt_text|alt-text|alttext|alternative_text",
        longs: "long|longer|extended|detailed|full",
        descriptions: "description|version",
        ownHeadings: [
            "suggested|revised? {text} :|："
        ],
        finalHeadings: [
            "final {text} :|：",
            "final answer|caption|description|text|version :|：",
        ],
        otherHeadings: [
            """
            explanation|note|notes|rationale|reasoning|analysis|disclaimer|keywords|tags|hashtags :|：
            """,
            "reasons|reason|justification|context|tip|tips|considerations|commentary|comment :|：",
            "confidence :|：",
            "confidence score|level|rating :|：",
            "{long} {description} :|：",
            "why this|it works|text|alt ... :|：",
            "accessibility note|notes :|：",
            "additional details|notes|information :|：",
        ],
        inlineHeadings: [
            "explanation|note|disclaimer|rationale|confidence :|：",
            "(|[ note|explanation|confidence :|：",
            "confidence score|level|rating :|：",
            "{long} {description} :|：",
            "(|[ confidence score|level|rating :|：",
        ])
}

extension AnswerWords.Openings {
    fileprivate static let englishLists = [
        "noun": "image|photo|photograph|picture|pic|snapshot|photographic_image",
        "quality": """
        color|colour|digital|high-quality|high-resolution|detailed|clear|beautiful|stunning|provided|\
        attached|given|uploaded|above|following|displayed|simple
        """,
        "given": """
        provided|above|below|attached|you_provided|you_sent|you_shared|you_uploaded|you've_provided
        """,
        "of": """
        of|showing|depicting|displaying|featuring|portraying|that_shows|which_shows|that_depicts|\
        which_depicts
        """,
        "shows": """
        shows|showcases|depicts|displays|features|contains|captures|presents|portrays|illustrates|is_of|\
        is_showing|appears_to_show|appears_to_depict|seems_to_show|seems_to_depict
        """,
        "adverb": "also|clearly|simply|mainly|primarily|prominently|predominantly",
        "see": "we_can_see|we_see|you_can_see|you_see|one_can_see|i_can_see|i_see",
    ]
}

extension ClaimWords {
    fileprivate static let english = ClaimWords(
        structural: Set(
            """
            a an the of in on at by with and or but to from is are was were be been being as it its it's this that these \
            those there there's here for into onto up down out over under which what where who his her their him them he \
            she they you we i has have having had do does did not no so such very more most than then while when if some \
            any each every another other others one two three four five first next several many lots lot few various \
            numerous multiple both all half couple pair group number side top back front middle near behind beside between \
            against among across along around above below within without off toward away through during about also only \
            just likely possibly appears seems including include includes
            """.split(separator: " ").map(String.init)),
        people: [
            "person", "people", "man", "men", "woman", "women", "boy", "girl", "guy", "human", "pedestrian", "crowd",
        ])
}
