internal import AltText
internal import AltTextRuns

extension RunWish {
    /// Reads the form of a run's page.
    ///
    /// - Parameter items: the models there are.
    init(_ form: SentForm, among items: [ModelMenu.Item]) throws(APIError) {
        self.init()
        models = ModelChoiceHTML.chosen(form, among: items)
        guard !models.isEmpty else { throw .badField("model", "Choose at least one model.") }
        options.minimumConfidence = Double(try Self.percent(form)) / 100
        options.limit = try Self.limit(form)
        options.maximumDollars = try Self.dollars(form)
        options.rule.retriesFailures = form["retry"] != nil
        options.rule.upgrade = form["upgrade"] == nil ? .none : .outdated
    }

    private static func percent(_ form: SentForm) throws(APIError) -> Int {
        guard let percent = form["confidence"].flatMap(Int.init), (0...100).contains(percent) else {
            throw .badField("confidence", "The confidence should be a percentage from 0 to 100.")
        }
        return percent
    }

    private static func limit(_ form: SentForm) throws(APIError) -> Int? {
        guard let text = form["limit"], !text.isEmpty else { return nil }
        guard let limit = Int(text), limit > 0 else {
            throw .badField("limit", "The number of pictures should be at least 1, or nothing for all.")
        }
        return limit
    }

    private static func dollars(_ form: SentForm) throws(APIError) -> Double? {
        guard let text = form["cost"], !text.isEmpty else { return nil }
        guard let dollars = Double(text.replacing(",", with: ".")), dollars >= 0, dollars.isFinite else {
            throw .badField("cost", "The cost should be an amount of US dollars such as 2.50, or nothing for no limit.")
        }
        return dollars
    }
}
