extension LanguagePack {
    static let english = LanguagePack(
        set: .english,
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
        ])
}
