import AltTextModels
import Testing

/// Files that are refused: where, why, and what is allowed instead.
struct BadFileTests {
    /// Something that is wrong with a file, in the words of its error.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let text: String
        let line: Int?
        let words: [String]

        init(_ text: String, line: Int?, _ words: String...) {
            self.text = text
            self.line = line
            self.words = words
        }

        /// A line that is wrong in a model that lacks nothing.
        static func line(_ text: String, _ words: String...) -> Mistake {
            var mistake = Mistake("\(wholeModel)    \(text)\n", line: 6)
            mistake = Mistake(text: mistake.text, line: 6, words: ["model \"heron\""] + words)
            return mistake
        }

        private init(text: String, line: Int?, words: [String]) {
            self.text = text
            self.line = line
            self.words = words
        }

        var testDescription: String { "\(text.suffix(60))" }
    }

    private func check(_ mistake: Mistake) throws {
        let error = try #require(refusal(of: mistake.text, file: "site/alttext.yaml"))
        #expect(error.file == "site/alttext.yaml")
        #expect(error.line == mistake.line)
        let description = error.description
        #expect(description.hasPrefix(mistake.line.map { "site/alttext.yaml:\($0): " } ?? "site/alttext.yaml: "))
        for words in mistake.words { #expect(description.contains(words), "\(description)") }
        #expect(description.last.map { ".?".contains($0) } == true, "\(description)")
        #expect(!description.contains("\n"))
    }

    @Test(
        arguments: [
            .line(
                "promt: Be brief.", "unknown key \"promt\"", "Did you mean \"prompt\"?", "Allowed: name, description"),
            .line("xyzzy: 1", "unknown key \"xyzzy\"", "Allowed: name, description"),
            .line(
                "settings: {temprature: 1}", "settings", "unknown key \"temprature\"", "Did you mean \"temperature\"?"),
            .line("settings: {max_token: 1}", "Did you mean \"max_tokens\"?"),
            .line(
                "capabilities: {vision: true}", "capabilities", "unknown key \"vision\"", "Allowed: temperature, seed"),
            .line("price: {in: 1}", "price", "unknown key \"in\"", "Allowed: input, output"),
            .line("retired: {date: 1}", "retired", "unknown key \"date\"", "Allowed: on, successor"),
            .line("[a, b]: c", "a key must be a word"),
            Mistake(
                "model: []\n", line: 1, "unknown key \"model\"", "Did you mean \"models\"?", "Allowed: default, models"),
            Mistake("Models: []\n", line: 1, "unknown key \"Models\"", "Did you mean \"models\"?"),
        ] as [Mistake])
    func `An unknown key is told with those that are known`(mistake: Mistake) throws {
        try check(mistake)
    }

    @Test(
        arguments: [
            .line("settings: 3", "settings must be a mapping"), .line("settings: [a]", "settings must be a mapping"),
            .line("capabilities: text", "capabilities must be a mapping"), .line("price: 3", "price must be a mapping"),
            .line("prompt: [a, b]", "prompt must be text"), .line("prompt: {a: b}", "prompt must be text"),
            .line("concurrency: many", "concurrency must be a whole number, not \"many\"", "Allowed: 1 to 1000"),
            .line("concurrency: 2.5", "must be a whole number, not \"2.5\""),
            .line("concurrency: [2]", "must be a whole number"),
            .line("settings: {temperature: hot}", "temperature must be a number, not \"hot\"", "Allowed: 0 to 2"),
            .line("settings: {temperature: on}", "temperature must be a number, not \"on\""),
            .line("settings: {temperature: .nan}", "temperature must be a number"),
            .line("settings: {temperature: nan}", "must be a number"),
            .line("settings: {top_p: {}}", "top_p must be a number"),
            .line("capabilities: {seed: yes}", "seed must be true or false, not \"yes\""),
            .line("capabilities: {seed: on}", "seed must be true or false, not \"on\""),
            .line("capabilities: {seed: off}", "seed must be true or false, not \"off\""),
            .line("capabilities: {logprobs: 1}", "logprobs must be true or false, not \"1\""),
            Mistake("models: heron\n", line: 1, "models must be a list", "Start each model with \"- name:\""),
            Mistake("models:\n  name: heron\n", line: 2, "models must be a list"),
            Mistake("models: [heron]\n", line: 1, "a model must be a mapping"),
            Mistake("models: [[]]\n", line: 1, "a model must be a mapping"),
            Mistake("default: gemma4\n", line: 1, "default must be a list"),
            Mistake("default: {a: b}\n", line: 1, "default must be a list"),
            Mistake("default: [[gemma4]]\n", line: 1, "default must be a list of names"),
            Mistake("- name: heron\n", line: 1, "the file must be a mapping"),
            Mistake("heron\n", line: 1, "the file must be a mapping"),
            Mistake("3", line: 1, "the file must be a mapping"),
        ] as [Mistake])
    func `A value of another kind is told with what is allowed`(mistake: Mistake) throws {
        try check(mistake)
    }

    @Test(
        arguments: [
            .line("settings: {temperature: 2.1}", "Allowed: 0 to 2"),
            .line("settings: {temperature: -0.1}", "Allowed: 0 to 2"),
            .line("settings: {top_p: 1.01}", "Allowed: 0 to 1"), .line("settings: {top_k: 0}", "Allowed: 1 to 1000"),
            .line("settings: {seed: -1}", "Allowed: 0 to 2147483647"),
            .line("settings: {max_tokens: 15}", "Allowed: 16 to 100000"),
            .line("settings: {long_side: 63}", "Allowed: 64 to 8000"),
            .line("settings: {jpeg_quality: 101}", "Allowed: 1 to 100"),
            .line("settings: {context_tokens: 511}", "Allowed: 512 to 1048576"),
            .line("settings: {timeout: 0}", "Allowed: 1 to 86400"),
            .line("settings: {timeout: 1e400}", "Allowed: 1 to 86400"), .line("concurrency: 0", "Allowed: 1 to 1000"),
            .line("concurrency: 99999999999999999999", "Allowed: 1 to 1000"),
            .line("price: {input: -1}", "Allowed: 0 to 1000000"),
            .line(
                "settings: {detail: hi}", "detail \"hi\" is unknown", "Did you mean \"high\"?",
                "Allowed: auto, low, high, original"),
            .line("settings: {reasoning: never}", "reasoning \"never\" is unknown", "Allowed: none, low, medium, high"),
            .line(
                "capabilities: {reasoning_off: thinking}", "reasoning_off \"thinking\" is unknown",
                "Did you mean \"think\"?"),
            .line("image_tokens: gemma3", "image_tokens \"gemma3\" is unknown", "Did you mean \"gemma-3\"?"),
        ] as [Mistake])
    func `A value beyond its range is told with the range`(mistake: Mistake) throws {
        try check(mistake)
    }

    @Test(
        arguments: [
            "example.org", "ftp://example.org", "http://", "http://a:99999", "http://u:p@example.org",
            "http://a/v1?k=1", "http://a b",
        ])
    func `A base URL that is none is told with how to write one`(url: String) throws {
        try check(.line("base_url: '\(url)'", "base_url must be an address, not \"\(url)\"", "http:// or https://"))
    }

    @Test(
        arguments: [
            Mistake("models:\n  - description: Heron\n", line: 2, "a model has no name", "Add \"name:\""),
            Mistake("models:\n  - name:\n", line: 2, "a model has no name"),
            Mistake("models: [{}]", line: 1, "a model has no name"),
            Mistake("models:\n  - name: heron\n", line: 2, "model \"heron\" has no backend", "Allowed: ollama, openai"),
            Mistake(
                "models:\n  - {name: heron, backend: evidence}\n", line: 2, "has no description", "Add \"description:\""
            ),
            Mistake(
                "models:\n  - {name: heron, backend: evidence, description: a}\n", line: 2, "has no date",
                "such as \"2026-04\""),
            Mistake(
                "models:\n  - {name: heron, backend: openai, description: a, date: '2026'}\n", line: 2, "has no model",
                "Add \"model:\""),
            Mistake(
                "models: [{name: heron, backend: opnai}]", line: 1, "backend \"opnai\" is unknown",
                "Did you mean \"openai\"?"),
            Mistake("models:\n  - name: Grey Heron\n", line: 2, "this is no name for a model", "lower case letters"),
            Mistake("models:\n  - name: -heron\n", line: 2, "this is no name"),
            Mistake("models:\n  - name: héron\n", line: 2, "this is no name"),
        ])
    func `What every model needs is missed by name`(mistake: Mistake) throws {
        try check(mistake)
    }

    @Test(
        arguments: [
            Mistake(
                "models:\n  - name: gemma4\n  - name: gemma4\n", line: 3, "model \"gemma4\" is there twice",
                "Rename or remove"),
            Mistake("models: []\nmodels: []\n", line: 1, "the key \"models\" is there twice", "Keep one"),
            Mistake("\(wholeModel)    prompt: a\n    prompt: b\n", line: 6, "the key \"prompt\" is there twice"),
            Mistake(
                "default:\n  - gemma4\n  - gema4\n", line: 3, "\"gema4\"", "no such model", "Did you mean \"gemma4\"?"),
            Mistake("default: [xyzzyxyzzy]\n", line: 1, "\"xyzzyxyzzy\"", "no such model"),
            Mistake(
                "\(wholeModel)    retired: {successor: gema4}\n", line: 6, "\"gema4\"", "no such model",
                "Did you mean \"gemma4\"?"),
        ])
    func `What is there twice or not at all is named`(mistake: Mistake) throws {
        try check(mistake)
    }

    @Test(
        arguments: [
            Mistake("models:\n\t- name: heron\n", line: 2, "this is no YAML", "Check indentation and quotes"),
            Mistake("models: [\n", line: 2, "this is no YAML"), Mistake("models: \"open\n", line: 2, "this is no YAML"),
            Mistake("a: b: c\n", line: 1, "this is no YAML"),
            Mistake("models: []\n  x: 1\n", line: 2, "this is no YAML"),
            Mistake("models: *nowhere\n", line: 1, "this is no YAML", "undefined alias"),
            Mistake("%YAML 9.9\n---\n", line: 1, "this is no YAML"),
            Mistake("models: []\n---\nmodels: []\n", line: 2, "this is no YAML", "another document"),
            Mistake("{\"models\": [}", line: 1, "this is no YAML"), Mistake("@", line: 1, "this is no YAML"),
        ])
    func `What is no YAML is told with the line where it ends being YAML`(mistake: Mistake) throws {
        try check(mistake)
    }

    @Test(arguments: ["\u{0}", "models: \u{7}", "a\u{1}b", "models: []\n\u{0}\n"])
    func `Control characters are no text`(text: String) throws {
        let error = try #require(refusal(of: text))
        #expect(error.description.contains("this is no"))
    }

    @Test func `The file at fault is named, not one before it`() throws {
        let error = #expect(throws: RegistryError.self) {
            try ModelRegistry(files: [("good.yaml", wholeModel), ("bad.yaml", "models: [{name: heron, promt: x}]")])
        }
        #expect(error?.file == "bad.yaml")
    }
}
