extension LintExamples {
    /// Rules that need no language. `\n` and `\r` stand for line breaks.
    static let neutral = """
        == file_name
        - IMG_2041.jpg
        - heron.png.
        - DSC00123
        - DSC_0123.JPG
        - P1020304
        - 20190704_123456
        - my holiday photo.jpeg
        - Image of IMG_2041.jpg
        - heron-on-a-jetty
        - heron_on_jetty
        - PXL_20230501_101112
        - d41d8cd98f00b204e9800998ecf8427e
        - IMG-20200101-WA0007
        - assets/img/hero-banner.webp
        - Een reiger, zie reiger.svg
        - Screenshot_20240101-101112.png
        + A heron on a jetty.
        + A jpg file icon on a desktop.
        + State-of-the-art turbines on a hill.
        + R2-D2 and C-3PO in the desert.
        + Boeing 747 on the runway.
        + A Peugeot 205 GTI from 1986.
        + The year 2019 in fireworks.
        + Mother-in-law cuts the cake.
        + Report downloaded as a PDF.
        + A4 paper next to a ruler.
        + A screenshot of a terminal.
        + The Raw Food café in Lisbon.
        + Windows 95 on an old PC.
        + COVID-19 vaccine in a syringe.
        + Node.js conference in Berlin.
        - image3.emf
        - image001
        == placeholder
        - No alt text provided.
        - Google Shape;12;p3
        - Description automatically generated
        - KI-generierte Inhalte können fehlerhaft sein.
        + Google Shape is the name of a font.
        == machine_tail
        - A picture containing text\\n\\nDescription automatically generated
        - A screenshot of a phone Description automatically generated with medium confidence
        - A close up of a logo.\\n\\nDescription generated with very high confidence.
        - A graph with a line. AI-generated content may be incorrect.
        - Ein Bild, das Text enthält.\\n\\nAutomatisch generierte Beschreibung
        - Une image contenant texte\\n\\nLe contenu généré par l’IA peut être incorrect.
        - Imagen que contiene texto\\n\\nDescripción generada automáticamente (con confianza media)
        - Immagine che contiene testo Il contenuto generato dall'IA potrebbe non essere corretto.
        - Изображение выглядит как текст Автоматически созданное описание
        - テキストが含まれている画像\\n\\n自動的に生成された説明
        - 图片包含 文本\\n\\n描述已自动生成 (中度可信度)
        - 텍스트이(가) 표시된 사진 자동 생성된 설명
        + A slide that says "AI-generated content may be incorrect" in red.
        + A form whose description was automatically generated.
        == too_short
        - Heron.
        - heron
        - Dog
        - Search
        - Utrecht.
        - "Heron"
        - Bär.
        - Été
        - (map)
        - Kathmandu!
        - Niño
        - Menu
        - Reiger…
        - Kaart.
        - État.
        + A heron.
        + Two dogs.
        + Херон.
        + 桟橋に立つサギ
        + 犬。
        + كلب
        + Utrecht at night.
        + Dog, asleep.
        + Search site.
        + Company logo.
        + Blue sky.
        + ฟ้า
        + 개
        + A4 paper.
        + Été indien.
        == emoji
        - A heron 🐦 on a jetty.
        - 🎉 Party in the garden.
        - A girl laughs 😂.
        - Thumbs up 👍🏽 from the crew.
        - A family 👨‍👩‍👧 at the beach.
        - Happy day ❤️ for them.
        - The flag 🇳🇱 on a pole.
        - Warm ☀️ and dry.
        - New ✨ collection.
        - 5️⃣ ducks in a row and 🦆 more.
        - Fire 🔥 in the hills.
        - A check ✅ on a form.
        - Pizza 🍕🍕🍕 on a table.
        - A star ⭐ is born.
        - 犬🐕が眠る。
        + A heart drawn in the sand.
        + An arrow → points to the exit.
        + The © sign on a wall.
        + Temperature 30 °C on a display.
        + A ™ mark on a box.
        + Two ★ on a hotel's door.
        + 3 × 4 = 12 on a blackboard.
        + A bill of 50 €.
        + Wi‑Fi password on a card.
        + π ≈ 3.14 in chalk.
        + 犬が眠る。
        + A chess king ♔ on a diagram.
        + Notes ♪ on a staff.
        + 50 % off on a shop window.
        + A smiley :-) on a postcard.
        == markup
        - A <b>heron</b> on a jetty.
        - A heron<br>on a jetty.
        - A **heron** on a jetty.
        - A *heron* on a jetty.
        - A __heron__ on a jetty.
        - A `heron` on a jetty.
        - # A heron on a jetty
        - A [heron](https://example.org) on a jetty.
        - Fish &amp; chips on a plate.
        - A cup of tea &nbsp; on a tray.
        - It&#39;s raining in Leeds.
        - A heron\\non a jetty.
        - <p>A heron on a jetty.</p>
        - A heron<|im_end|>
        - ![A heron](heron.png)
        - A heron\\r\\non a jetty.
        + A heron on a jetty.
        + Prices < 5 euros on a sign.
        + Fish & chips on a plate.
        + 5 * 3 * 2 on a blackboard.
        + Track #3 on a record.
        + A man <3 his dog: a sticker.
        + The key [Esc] on a keyboard.
        + M*A*S*H on an old television.
        + snake_case on a whiteboard, said the teacher.
        + x < y > z in chalk.
        + AT&T building in New York.
        + A T-shirt with C# on it.
        + A footnote* on a poster.
        + Rock 'n' roll on a jukebox.
        + The form's field [name] (required) is empty.
        == url
        - See https://example.org for more.
        - A heron, http://example.org/a.
        - A heron (www.example.org)
        - WWW.EXAMPLE.ORG on a heron.
        - ftp://example.org/heron holds it.
        - A heron, see example.org/heron for more.
        - Visit "https://example.org" now.
        - example.com/images/1
        - A heron https://example.org/?a=b#c.
        - mailto:jane@example.org
        - data:image/png;base64,AAAA
        - Heron at <https://example.org>.
        - custom://open/heron opens it.
        - Een reiger: https://voorbeeld.nl
        - 犬 https://example.jp 。
        + Logo of Booking.com.
        + A heron on a jetty.
        + A 16:9 screen.
        + The ratio 1/2 in chalk.
        + He/she on a form.
        + A.C. Milan scores.
        + A web page in a browser.
        + 24/7 open, says the shop.
        + A café at 12:30.
        + Mr. Smith and Mrs. Jones.
        + U.S. Capitol at night.
        + 1.5 litres of water.
        + AC/DC on stage.
        + A sign: "No dogs".
        + km/h on a dial.
        == no_final_stop
        - A heron on a jetty
        - Een reiger op een steiger
        - A heron, standing,
        - A heron (on a jetty)
        - "A heron on a jetty"
        - A heron:
        - Цапля на причале
        - طائر على الرصيف
        - Ένας ερωδιός στην προβλήτα
        - A heron -
        - A heron;
        - Un héron sur un ponton
        - Ein Reiher auf einem Steg
        - Una garza en un muelle
        - 강가의 새
        + A heron on a jetty.
        + A heron on a jetty!
        + A heron on a jetty?
        + A heron on a jetty…
        + "A heron on a jetty."
        + A heron (on a jetty.)
        + 桟橋に立つサギ。
        + 桟橋に立つサギ
        + طائر على الرصيف؟
        + طائر على الرصيف۔
        + एक सारस घाट पर खड़ा है।
        + นกกระสาบนท่าเรือ
        + Цапля на причале.
        + 강가의 새.
        + A sign reads “Stop!”
        """
}
