extension FakeOpenAI.Model.Generation {
    /// What OpenAI's model of this name is; one that OpenAI does not have is classic.
    package init(ofModel name: String) {
        let reasons = ["gpt-5", "gpt-6", "o1", "o3", "o4"].contains { name.hasPrefix($0) }
        self =
            switch name {
            case "gpt-5.4-mini", "gpt-5.4-nano":
                .reasoning(efforts: ["none", "low", "medium", "high"], standard: "none")
            case _ where name.hasPrefix("gpt-6-astra") || name.hasPrefix("o"): reasons ? .always : .classic
            default: reasons ? .switchable : .classic
            }
    }
}
