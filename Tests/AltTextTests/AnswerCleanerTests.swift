import AltText
import Testing

/// What a model answers and what a reader hears.
struct AnswerCleanerTests {
    private func clean(_ raw: String) throws -> String { try AnswerCleaner.clean(raw, finish: .complete) }

    // The cases of the script that AltText grew from; all its expectations about them are right.
    @Test(
        arguments: [
            ("This is an image of a cat sleeping on a windowsill.", "A cat sleeping on a windowsill."),
            ("This image shows a ginger cat playing with yarn.", "A ginger cat playing with yarn."),
            ("The picture contains two cats grooming each other.", "Two cats grooming each other."),
            ("A black cat in a cardboard box.", "A black cat in a cardboard box."),
            ("this is a photograph of three kittens drinking milk", "Three kittens drinking milk."),
            ("The scene depicts a cat chasing a laser pointer", "A cat chasing a laser pointer."),
            ("\"a sleepy cat curled up in a sunbeam\"", "A sleepy cat curled up in a sunbeam."),
            ("\"This is an image of a cat climbing a tree\"", "A cat climbing a tree."),
            ("\"The picture shows two cats watching birds\"", "Two cats watching birds."),
        ])
    func `The nine cases of the first script hold`(raw: String, text: String) throws {
        #expect(try clean(raw) == text)
    }

    // That script cut at the first full stop ("Tourists in St."), wrote "." for nothing, and kept "An image of".
    @Test(
        arguments: [
            "Tourists in St. Mark's Square, Venice, at dusk.", "The U.S. Capitol dome. It is being restored.",
            "A sign reading '3.5 km to summit'.", "A runner with No. 10 on her shirt. No. 11 follows.",
            "The church of St. Mark beside the church of St. Peter.", "J. S. Bach at the organ.",
            "A view of the St. Regis. A view of the St. Moritz.", "The U.S. Capitol. The U.S. Mint.",
            "A tram. A bus. A tram again.", "10. Juni 1944 in Caen, France.",
        ])
    func `Abbreviations, decimals and every sentence stay`(text: String) throws {
        #expect(try clean(text) == text)
    }

    @Test(
        arguments: [
            ("An image of a cat on a sofa.", "A cat on a sofa."),
            ("The photo depicts an old tram", "An old tram."),
            ("Image of two dogs", "Two dogs."),
            ("This image appears to show a harbour.", "A harbour."),
            ("The provided image shows a harbour.", "A harbour."),
            ("In this image, we can see a harbour.", "A harbour."),
            ("In the photo there is a boat.", "There is a boat."),
            ("This is an image of an image of a boat", "A boat."),
            ("The image is a map of Paris.", "A map of Paris."),
            ("This is a painting of a ship.", "A painting of a ship."),
            ("It's a high-resolution photo of a ship.", "A ship."),
            ("This image shows \"Hello\" in neon.", "\"Hello\" in neon."),
            ("The image shows: a dog.", "A dog."),
        ])
    func `Words that say a picture is a picture go`(raw: String, text: String) throws {
        #expect(try clean(raw) == text)
    }

    @Test(
        arguments: [
            "Painting of a ship in a storm.", "Map of Paris.", "Screenshot of a calendar.", "A drawing of a horse.",
            "Photograph of a painting by Vermeer.", "A photo of an old map of Ghent.", "Aerial view of a harbour.",
            "Portrait of a woman.", "Logo of the city.", "A black and white photo of a man.",
            "A photo of a man hangs on the wall.", "The painting shows a ship.", "The image of Christ on a shroud.",
            "The photo features in an exhibition.", "A diagram showing how rain forms.", "Imagery of a dream.",
            "Picture frames on a wall.", "The image is blurred.", "A photo showing how bread is baked.",
            "Cartoon of a cat.", "Poster of a film.",
        ])
    func `Words that say what kind of picture it is stay`(text: String) throws {
        #expect(try clean(text) == text)
    }

    @Test(
        arguments: [
            ("Een foto van een hond op het strand", "Een hond op het strand."),
            ("Dit is een afbeelding van een molen.", "Een molen."),
            ("De afbeelding toont een molen.", "Een molen."),
            ("Op de foto zie je een molen.", "Een molen."),
            ("Op de afbeelding is een molen te zien.", "Op de afbeelding is een molen te zien."),
            ("Een beeld van een paard.", "Een beeld van een paard."),
            ("Une image de chat sur un canapé", "Chat sur un canapé."),
            ("Une photo d’un chat.", "Un chat."),
            ("L'image montre un chat.", "Un chat."),
            ("L’image montre un chat.", "Un chat."),
            ("Une photo de famille.", "Une photo de famille."),
            ("Sur cette photo, on voit un pont.", "Un pont."),
            ("Das Bild zeigt eine Katze.", "Eine Katze."),
            ("Dieses Foto zeigt zwei Hunde", "Zwei Hunde."),
            ("Ein Foto von Touristen.", "Touristen."),
            ("Ein Bild von einem Hund.", "Ein Bild von einem Hund."),
            ("La imagen muestra un perro.", "Un perro."),
            ("La imagen muestra a un hombre.", "Un hombre."),
            ("Una foto de un perro.", "Un perro."),
            ("En la imagen se ve un perro.", "Un perro."),
            ("L'immagine mostra un cane.", "Un cane."),
            ("Uma foto de um cachorro.", "Um cachorro."),
            ("A imagem mostra um cachorro.", "Um cachorro."),
        ])
    func `Openings in other languages go where a sentence is left`(raw: String, text: String) throws {
        #expect(try clean(raw) == text)
    }

    @Test(
        arguments: [
            "Here's a description: A red tram.", "Here is the alt text:\n\nA red tram.", "Alt text: A red tram",
            "Sure! Here's a concise alt text for the image: A red tram.", "Certainly! A red tram.",
            "**Alt text:** A red tram.", "**Alt Text**\n\nA red tram.", "# Alt text\nA red tram.",
            "ALT TEXT: \"A red tram.\"", "Of course! Here is the description:\n> A red tram.", "alt=\"A red tram\"",
            "Description: This image shows a red tram.", "Caption: 'a red tram'", "Alt-text — A red tram",
            "Image description: A red tram", "Okay, here's the alt text: “A red tram.”",
            "Here is a short description of the image. A red tram.", "Alt text: \"An image of a red tram\".",
        ])
    func `Small talk and labels before the text go`(raw: String) throws {
        #expect(try clean(raw) == "A red tram.")
    }

    @Test(
        arguments: [
            "\"A red tram.\"\n\nLet me know if you need anything else!", "A red tram.\n\n(Character count: 11)",
            "A red tram (11 characters)", "A red tram. I hope this helps! Feel free to ask for more.",
            "Sure, I can help with that! Here is the alt text: A red tram.", "I can see a red tram.",
            "<img src=\"tram.jpg\" alt=\"A red tram.\">", "{'alt': 'A red tram.'}",
            "Here is the JSON:\n```json\n{\"alt\": \"A red tram\"}\n```",
        ])
    func `Offers after the text and other packings go`(raw: String) throws {
        #expect(try clean(raw) == "A red tram.")
    }

    @Test(
        arguments: [
            ("Beschrijving: een tram", "Een tram."), ("Voici le texte alternatif : Un tram.", "Un tram."),
            ("Hier ist der Alternativtext: Eine Bahn.", "Eine Bahn."),
            ("Texto alternativo: Un tranvía.", "Un tranvía."), ("代替テキスト：赤い電車", "赤い電車。"),
            ("Map of Paris: the Seine in blue.", "Map of Paris: the Seine in blue."),
            ("Text: SALE.", "Text: SALE."), ("Tram: line 7.", "Tram: line 7."),
        ])
    func `Labels in other languages go, and titles stay`(raw: String, text: String) throws {
        #expect(try clean(raw) == text)
    }

    @Test(
        arguments: [
            ("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’"), ("«", "»"), ("« ", " »"), ("„", "“"), ("„", "”"),
            ("‚", "‘"), ("「", "」"), ("『", "』"), ("»", "«"), ("\"\"\"", "\"\"\""), ("\"'", "'\""),
            ("*", "*"), ("**", "**"), ("_", "_"), ("***", "***"), ("`", "`"), ("```", "```"), ("```text\n", "\n```"),
            ("## ", ""), ("- ", ""), ("> ", ""), ("<p>", "</p>"), ("~~", "~~"), ("<alt_text>", "</alt_text>"),
            ("{\"alt\": \"", "\"}"), ("```json\n{\"alt_text\":\"", "\"}\n```"), ("[{\"description\": \"", "\"}]"),
            ("[", "](https://example.com/a)"), ("<think>Hm, a dog?</think>", ""), ("A dog? No.</think>\n", ""),
            ("<|im_start|>", "<|im_end|>"), ("", "</s>"), ("😀 ", " 🎉"), ("\u{200B}", "\u{FEFF}"), ("\u{0}", "\u{7}"),
            ("\"", "\"."), ("\"", ""), ("", "\""),
        ])
    func `Wrapping goes`(before: String, after: String) throws {
        #expect(try clean("\(before)A dog's ball in St. Ives.\(after)") == "A dog's ball in St. Ives.")
    }

    @Test(
        arguments: [
            "\"Stop\" and \"Go\" signs.", "A sign that says \"Closed.\"", "“Stop” sign beside a “Go” sign.",
            "'Tis the season on a banner.", "A 12\" record.", "The dogs' ball.", "A sign: “Open”.",
            "M*A*S*H poster.", "A board with 4 * 3 = 12.", "The file my_photo_1.jpg in a list.", "About ~50 people.",
            "A heart drawn as <3.", "X < y on a board.", "C# code.", "A [redacted] letter.", "$5 off (today).",
            "iPhone on a table.", "A score of 0 0 0 0.", "A man, a plan, a canal.", "A dog...", "A dog…", "Who is it?",
        ])
    func `Marks that belong to the text stay`(text: String) throws {
        #expect(try clean(text) == text)
    }

    @Test(
        arguments: [
            ("a dog", "A dog."), ("A dog,", "A dog."), ("A dog ..", "A dog."), ("A dog 😀.", "A dog."),
            ("A   dog\n\n on\ta\u{00A0}mat", "A dog on a mat."), ("- A dog\n- A cat", "A dog; A cat."),
            ("1. A dog\n2. A cat", "A dog; A cat."), ("# Market\nTwo stalls.", "Market: Two stalls."),
            ("arafed man in a suit", "Man in a suit."), ("a man and a arafed dog", "A man and a dog."),
            ("a a a a a", "A."), ("a dog a dog a dog a dog", "A dog."),
            ("A dog runs here. A dog runs here. A dog runs here.", "A dog runs here."),
            ("A dog runs in a park. A cat. A dog runs in a park.", "A dog runs in a park. A cat."),
            ("See [the map](http://a.b/c_d) of ![Paris](x.png).", "See the map of Paris."),
            ("A **red** and *blue* `flag`", "A red and blue flag."), ("A dog\u{1F1F3}\u{1F1F1} runs", "A dog runs."),
            ("👩‍👩‍👧‍👦 A family", "A family."), ("{\"alt\":\"Caf\\u00e9 \\\"Bo\\\"\\n open\"}", "Café \"Bo\" open."),
            ("<think>a</think>", ""), ("ßeta", "ßeta."), ("A sign saying “Go.”", "A sign saying “Go.”"),
        ])
    func `The text is made plain and finished`(raw: String, text: String) throws {
        if text.isEmpty {
            #expect(throws: AnswerError.empty) { try clean(raw) }
        } else {
            #expect(try clean(raw) == text)
        }
    }

    @Test(
        arguments: [
            ("قطة على أريكة", "قطة على أريكة."), ("هل هذه قطة؟", "هل هذه قطة؟"), ("एक बिल्ली।", "एक बिल्ली।"),
            ("एक बिल्ली", "एक बिल्ली."), ("ソファの上の猫", "ソファの上の猫。"), ("沙发上的猫", "沙发上的猫。"),
            ("猫！", "猫！"), ("แมวบนโซฟา", "แมวบนโซฟา."), ("소파 위의 고양이", "소파 위의 고양이."),
            ("חתול על ספה", "חתול על ספה."), ("cafe\u{301} Zu\u{308}rich", "Cafe\u{301} Zu\u{308}rich."),
            ("می\u{200C}خواهم", "می\u{200C}خواهم."), ("क्\u{200D}ष", "क्\u{200D}ष."),
            ("A sign reading 東京", "A sign reading 東京."),
            ("iPhoneの写真を撮る人", "iPhoneの写真を撮る人。"), ("「猫」の看板", "「猫」の看板。"), ("ёлка в снегу", "Ёлка в снегу."),
        ])
    func `Text in every script comes through`(raw: String, text: String) throws {
        let result = try clean(raw)
        #expect(Array(result.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(
        arguments: [
            "DECORATIVE", "decorative", "\"DECORATIVE\"", "Decorative.", "**DECORATIVE**", " `decorative`\n",
            "alt=\"\"",
            "ALT=''", "alt = “”", "<think>Nothing.</think>DECORATIVE", "'decorative'.",
        ])
    func `The mark of a decorative picture is known`(raw: String) {
        #expect(AnswerCleaner.isDecorativeMark(raw))
    }

    @Test(arguments: ["", "A decorative border.", "DECORATIVE border", "alt=\"A cat\"", "alt=", "\"\"", "alt"])
    func `A text about decoration is a text`(raw: String) {
        #expect(!AnswerCleaner.isDecorativeMark(raw))
    }
}
