internal import AltText
internal import AltTextLedger

/// What models said, for people.
enum CaptionsHTML {
    static func list(_ captions: [ModelCaptions.Caption]) -> HTML {
        let items = captions.map { caption -> HTML in
            let cost = caption.record.answer.dollars.map { dollars -> HTML in
                dollars > 0 ? " · $\(money(dollars))" : ""
            }
            return """
                <div><dt>\(HTML.words(caption.model)) <span class="facts">\(HTML.time(caption.record.createdAt))\(cost)</span></dt>
                <dd dir="auto">\(text(caption))</dd></div>
                """
        }
        return "<dl class=\"captions\">\(items)</dl>"
    }

    static func text(_ caption: ModelCaptions.Caption) -> HTML {
        switch caption.text {
        case .success(let alt): TextHTML.text(alt)
        case .failure(let failure): "<em>no text: \(failure.message)</em>"
        }
    }

    /// US dollars, to the thousandth below one.
    static func money(_ dollars: Double) -> String {
        guard dollars >= 0.0005 else { return "0" }
        let digits = dollars < 1 ? 3 : 2
        let scale = dollars < 1 ? 1000.0 : 100.0
        let (whole, part) = Int((dollars * scale).rounded()).quotientAndRemainder(dividingBy: Int(scale))
        let decimals = String(part)
        return "\(whole).\(String(repeating: "0", count: digits - decimals.count))\(decimals)"
    }
}
