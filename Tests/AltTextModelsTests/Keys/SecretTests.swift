import AltText
import Testing

@testable import AltTextModels

/// Nothing that can be printed shows a key.
struct SecretTests {
    private struct Holder {
        let secret: Secret
        let list: [Secret]
        let table: [String: Secret]
        let maybe: Secret?
    }

    private let key = "sk-top-secret-0123456789"

    private func dumped(_ value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }

    @Test func `A secret prints as dots`() {
        let secret = Secret(key)
        #expect(secret.description == "••••")
        #expect(secret.debugDescription == "••••")
        #expect("\(secret)" == "••••")
        #expect(String(reflecting: secret) == "••••")
        #expect(secret.customMirror.children.isEmpty)
    }

    @Test func `Whatever holds a secret prints without it`() {
        let secret = Secret(key)
        let holder = Holder(secret: secret, list: [secret], table: ["a": secret], maybe: secret)
        for text in [
            "\(holder)", String(reflecting: holder), dumped(holder), dumped(secret), "\(Optional(secret) as Any)",
        ] {
            #expect(!text.contains(key))
        }
    }

    @Test func `A key store prints without the keys of the environment`() {
        let store = KeyStore(
            environment: ["OPENAI_API_KEY": key, "HOME": "/home/me"], stored: ["gemini": StoredKey(Secret(key))])
        for text in ["\(store)", String(reflecting: store), dumped(store)] {
            #expect(!text.contains(key))
        }
    }

    @Test func `A key store redacts every key it has`() {
        let store = KeyStore(
            environment: ["OPENAI_API_KEY": "key-one", "MY_SERVER_API_KEY": " key-two\n", "HOME": "/home/me"],
            stored: ["gemini": StoredKey(Secret("key-three")), "empty": StoredKey(Secret(""))])
        #expect(
            store.redact("a key-one b key-two c key-three, key-three in /home/me")
                == "a •••• b •••• c ••••, •••• in /home/me")
    }

    @Test func `A key inside another leaves nothing of either`() {
        let store = KeyStore(
            environment: [:], stored: ["a": StoredKey(Secret("sk-1")), "b": StoredKey(Secret("sk-1-long-tail"))])
        #expect(store.redact("sk-1-long-tail sk-1") == "•••• ••••")
    }
}
