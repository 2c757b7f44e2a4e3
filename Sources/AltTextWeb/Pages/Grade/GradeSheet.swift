internal import AltText
internal import AltTextLedger

/// One picture and the captions about it, without the names of those who gave them.
struct GradeSheet {
    let visit: SessionGate.Visit
    let picture: PictureRecord
    let captions: [ModelCaptions.Caption]
    let known: [CaptionRecord.ID: NewGrade]
    let fileAddress: String?
    let query: String
    let skip: String
    let notice: Notice?

    var page: Page { Page(title: "Grade a picture", visit: visit, section: .grade, notice: notice, content: content) }

    private var content: HTML {
        """
        <article class="card grading">
        <header><h1 tabindex="-1">Grade \(captions.count == 1 ? "1 caption" : "\(captions.count) captions")</h1></header>
        <figure>\(PictureHTML.whole(picture, alt: "The picture that the captions are about", fileAddress: fileAddress))</figure>
        <form method="post" action="/grade/\(picture.id.rawValue)\(query)" class="judgement grades">
        \(Page.formToken(visit))
        \(captions.enumerated().map { field($0.element, number: $0.offset + 1) })
        <p class="buttons"><button class="primary">Save grades</button>
        <a class="button" data-skip href="\(skip)">Skip <kbd>s</kbd></a></p>
        </form>
        </article>
        \(help)
        """
    }

    private static let scale: [(Int, HTML)] = [
        (5, "5 A, could not be better"), (4, "4 B"), (3, "3 C"), (2, "2 D"), (1, "1 E"), (0, "0 F, useless"),
    ]

    private func field(_ caption: ModelCaptions.Caption, number: Int) -> HTML {
        let id = caption.record.id.rawValue
        let grade = known[caption.record.id]
        let points = Self.scale.map { value, words -> HTML in
            """
            <label><input type="radio" name="points_\(id)" value="\(value)" required\(HTML.flag("checked", grade?.points == value))>\(words)</label>
            """
        }
        return """
            <fieldset><legend>Caption \(number)</legend>
            <p dir="auto" id="caption-\(id)">\(CaptionsHTML.text(caption))</p>
            <div class="points" role="radiogroup" aria-label="Points for caption \(number)" aria-describedby="caption-\(id)">\(points)</div>
            <div class="ticks">
            \(tick("repetition", "says things twice", id, grade?.isRepetitive ?? false))
            \(tick("hallucination", "says what is not there", id, grade?.isHallucinated ?? false))
            \(tick("mood", "tells the mood", id, grade?.tellsMood ?? false))
            </div></fieldset>
            """
    }

    private func tick(_ name: HTML, _ words: HTML, _ id: Int64, _ isSet: Bool) -> HTML {
        """
        <label><input type="checkbox" name="\(name)_\(id)" value="yes" data-tick="\(name)"\(HTML.flag("checked", isSet))>\(words)</label>
        """
    }

    private var help: HTML {
        let keys: [(HTML, HTML)] = [
            ("0–5", "points for the caption that has the focus, or the next without any"), ("a–f", "the same: a is 5"),
            ("j", "next caption"), ("k", "caption before"), ("r", "says things twice"), ("h", "says what is not there"),
            ("m", "tells the mood"), ("Enter", "save grades"), ("s", "skip"), ("?", "this list"),
        ]
        return """
            <details class="help" id="help"><summary>Keys <kbd>?</kbd></summary>
            <dl>\(keys.map { "<div><dt><kbd>\($0.0)</kbd></dt><dd>\($0.1)</dd></div>" as HTML })</dl>
            <p hidden><label><input type="checkbox" id="keys-on" checked> These keys work</label></p>
            </details>
            """
    }
}
