internal import AltText
internal import AltTextModels

/// The boxes in which models are ticked.
enum ModelChoiceHTML {
    /// The name of a model's box in a form.
    static func field(_ name: String) -> String { "model " + name }

    /// The names of the models that were ticked, in the order of `items`.
    static func chosen(_ form: SentForm, among items: [ModelMenu.Item]) -> [String] {
        items.map(\.model.name).filter { form[field($0)] != nil }
    }

    static func boxes(_ items: [ModelMenu.Item], chosen: Set<String>) -> HTML {
        let ready = items.filter { $0.obstacle == nil }
        let others = items.filter { $0.obstacle != nil }
        let none: HTML =
            "<p>No model can be asked now. <code>alttext doctor</code> names the quickest ways to get one.</p>"
        return """
            <fieldset class="models"><legend>Models</legend>
            \(ready.isEmpty ? none : nil)
            \(ready.map { box($0, isChosen: chosen.contains($0.model.name)) })
            \(others.isEmpty ? nil : unready(others))
            </fieldset>
            """
    }

    private static func box(_ item: ModelMenu.Item, isChosen: Bool) -> HTML {
        """
        <label><input type="checkbox" name="\(field(item.model.name))" value="yes"\(HTML.flag("checked", isChosen))>
        <span>\(HTML.words(item.model.name)) <span class="facts">\(whereabouts(item.isRemote)), \(price(item)) · \
        \(HTML.words(item.model.description))</span></span></label>
        """
    }

    private static func unready(_ items: [ModelMenu.Item]) -> HTML {
        let items = items.map { item -> HTML in
            "<li>\(HTML.words(item.model.name)) <span class=\"facts\">\(item.obstacle)</span></li>"
        }
        return "<details><summary>\(items.count) more that cannot be asked now</summary><ul>\(items)</ul></details>"
    }

    /// Where pictures go, which nobody should have to guess.
    static func whereabouts(_ isRemote: Bool) -> HTML {
        isRemote ? "<strong>sends pictures off this machine</strong>" : "on this machine"
    }

    private static func price(_ item: ModelMenu.Item) -> HTML {
        guard let price = item.model.price else { return item.isRemote ? "price unknown" : "free" }
        return """
            US$ \(AnswersHTML.money(price.dollarsPerMillionInputTokens)) and \
            \(AnswersHTML.money(price.dollarsPerMillionOutputTokens)) a million tokens
            """
    }
}

extension HTML.StringInterpolation {
    mutating func appendInterpolation(_ words: String?) { if let words { appendInterpolation(words) } }
}
