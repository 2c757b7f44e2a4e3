internal import AltText
internal import AltTextLedger

/// What models said, for people.
enum AnswersHTML {
    static func list(_ answers: [ModelAnswers.Answer]) -> HTML {
        let items = answers.map { answer -> HTML in
            let cost = answer.caption.answer.dollars.map { dollars -> HTML in
                dollars > 0 ? " · $\(money(dollars))" : ""
            }
            return """
                <div><dt>\(HTML.words(answer.model)) <span class="facts">\(HTML.time(answer.caption.createdAt))\(cost)</span></dt>
                <dd dir="auto">\(text(answer))</dd></div>
                """
        }
        return "<dl class=\"answers\">\(items)</dl>"
    }

    static func text(_ answer: ModelAnswers.Answer) -> HTML {
        switch answer.text {
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
