import AltText
import Testing

@testable import AltTextModels

/// Where keys come from.
struct KeyStoreTests {
    private let stored = ["openai", "gemini", "vllm"].reduce(into: [:]) { $0[$1] = StoredKey(Secret("stored")) }

    @Test func `The environment goes before the file`() {
        let store = KeyStore(environment: ["OPENAI_API_KEY": "variable"], stored: stored)
        #expect(store.key(named: "openai") == Secret("variable"))
        #expect(store.variable(of: "openai") == "OPENAI_API_KEY")
        #expect(store.key(named: "vllm") == Secret("stored"))
        #expect(store.variable(of: "vllm") == nil)
        #expect(store.key(named: "mistral") == nil)
    }

    @Test(arguments: ["", " ", "\n"])
    func `An empty variable is none`(value: String) {
        let store = KeyStore(environment: ["OPENAI_API_KEY": value], stored: stored)
        #expect(store.key(named: "openai") == Secret("stored"))
        #expect(store.variable(of: "openai") == nil)
    }

    @Test func `White space around a key does not count, wherever it comes from`() {
        let store = KeyStore(
            environment: ["OPENAI_API_KEY": " sk-1\n"],
            stored: ["vllm": StoredKey(Secret("sk-2\n")), "empty": StoredKey(Secret(" \n"))])
        #expect(store.key(named: "openai") == Secret("sk-1"))
        #expect(store.key(named: "vllm") == Secret("sk-2"))
        #expect(store.key(named: "empty") == nil)
    }

    @Test(
        arguments: [
            ("openai", ["OPENAI_API_KEY"]), ("gemini", ["GEMINI_API_KEY", "GOOGLE_API_KEY"]),
            ("my-server", ["MY_SERVER_API_KEY"]),
            ("a.b", ["A_B_API_KEY"]), ("x1", ["X1_API_KEY"]),
        ])
    func `Each name has its variables`(name: String, variables: [String]) {
        #expect(KeyStore.variables(for: name) == variables)
    }

    @Test func `Google's own variable holds a Gemini key, too`() {
        let both = ["GOOGLE_API_KEY": "google", "GEMINI_API_KEY": "gemini"]
        #expect(
            KeyStore(environment: ["GOOGLE_API_KEY": "google"], stored: stored).key(named: "gemini") == Secret("google")
        )
        #expect(KeyStore(environment: both, stored: stored).key(named: "gemini") == Secret("gemini"))
        #expect(
            KeyStore(environment: ["GOOGLE_API_KEY": "google"], stored: stored).variable(of: "gemini")
                == "GOOGLE_API_KEY")
    }

    @Test(arguments: ["openai", "my-server", "a_1", "A"])
    func `These can name a key`(name: String) {
        #expect(KeyStore.isName(name))
    }

    @Test(arguments: ["", "a b", "a=b", "schlüssel", "a\n", "a/b", "½", String(repeating: "a", count: 65)])
    func `These cannot`(name: String) {
        #expect(!KeyStore.isName(name))
    }

    @Test func `The stored names are sorted`() {
        #expect(KeyStore(environment: [:], stored: stored).storedNames == ["gemini", "openai", "vllm"])
    }
}
