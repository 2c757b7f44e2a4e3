import AltText
import Testing

/// "Did you mean".
struct SuggestionTests {
    private static let models = [
        "gpt-4o", "gpt-4o-mini", "llava-13b", "llava-34b", "llama3.2-vision-11b", "qwen2.5vl-32b", "minicpm-v", "blip",
        "blip2-opt", "gemini-3-flash",
    ]

    @Test(
        arguments: [
            ("qwen", ["qwen2.5vl-32b"]), ("QWEN2.5VL-32B", ["qwen2.5vl-32b"]), ("blpi", ["blip"]),
            ("bli", ["blip", "blip2-opt"]),
            ("gpt4o", ["gpt-4o"]), ("vision", ["llama3.2-vision-11b"]), ("llava13b", ["llava-13b", "llava-34b"]),
            ("minicpm", ["minicpm-v"]), ("zzzz", []), ("", []), ("x", []),
            ("gpt-4o-mini-2024", ["gpt-4o-mini", "gpt-4o"]),
        ])
    func `The nearest names come first`(word: String, names: [String]) {
        #expect(Suggestion.closest(to: word, among: Self.models) == names)
    }

    @Test func `No more than the limit, and each once`() {
        #expect(Suggestion.closest(to: "a1", among: ["a2", "a3", "a2", "a4", "a5"]) == ["a2", "a3", "a4"])
        #expect(Suggestion.closest(to: "a1", among: ["a2", "a3"], limit: 1) == ["a2"])
        #expect(Suggestion.closest(to: "a1", among: ["a2"], limit: 0).isEmpty)
    }

    @Test func `Neighbours that swapped places are one slip`() {
        #expect(Suggestion.closest(to: "ab", among: ["ba"]) == ["ba"])
    }

    @Test func `A hostile word is read as far as a name can be long`() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(Suggestion.closest(to: long, among: Self.models).isEmpty)
        #expect(Suggestion.closest(to: "a" + String(repeating: "\u{301}", count: 1_000_000), among: ["b"]).isEmpty)
        #expect(Suggestion.closest(to: "blip", among: [long]).isEmpty)
    }
}
