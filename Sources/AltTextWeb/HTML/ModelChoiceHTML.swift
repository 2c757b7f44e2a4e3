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

    /// Models that lack the same stand together: dozens of lines that say it would hide what helps.
    private static func unready(_ items: [ModelMenu.Item]) -> HTML {
        var groups: [(reason: String, names: [HTML])] = []
        for item in items {
            let why = reason(item)
            let index = groups.firstIndex { $0.reason == why } ?? groups.endIndex
            if index == groups.endIndex { groups.append((why, [])) }
            groups[index].names.append(HTML.words(item.model.name))
        }
        let entries = groups.map { group -> HTML in
            let names = group.names.dropFirst().reduce(group.names[0]) { "\($0), \($1)" }
            return "<div><dt>\(names)</dt><dd>\(group.reason)</dd></div>"
        }
        return """
            <details><summary>\(items.count) more that cannot be asked now</summary>
            <dl class="reasons">\(entries)</dl></details>
            """
    }

    /// Why a model cannot be asked, without its name, which stands before it.
    private static func reason(_ item: ModelMenu.Item) -> String {
        let obstacle = item.obstacle ?? ""
        return obstacle.hasPrefix(item.model.name + " ")
            ? "Each" + obstacle.dropFirst(item.model.name.count) : obstacle
    }

    /// Where pictures go, which nobody should have to guess.
    static func whereabouts(_ isRemote: Bool) -> HTML {
        isRemote ? "<strong>sends pictures off this machine</strong>" : "on this machine"
    }

    private static func price(_ item: ModelMenu.Item) -> HTML {
        guard let price = item.model.price else { return item.isRemote ? "price unknown" : "free" }
        return """
            US$ \(CaptionsHTML.money(price.dollarsPerMillionInputTokens)) and \
            \(CaptionsHTML.money(price.dollarsPerMillionOutputTokens)) a million tokens
            """
    }
}
