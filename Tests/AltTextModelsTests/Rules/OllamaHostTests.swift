import Testing

@testable import AltTextModels

/// `OLLAMA_HOST` in all its forms.
struct OllamaHostTests {
    @Test(
        arguments: [
            ("", "http://127.0.0.1:11434"), ("  ", "http://127.0.0.1:11434"), ("0.0.0.0", "http://127.0.0.1:11434"),
            ("0.0.0.0:8080", "http://127.0.0.1:8080"), (":8080", "http://127.0.0.1:8080"),
            ("example.com", "http://example.com:11434"),
            ("example.com:1234", "http://example.com:1234"), ("http://example.com", "http://example.com:80"),
            ("https://example.com", "https://example.com:443"),
            ("https://example.com:8443", "https://example.com:8443"),
            ("HTTPS://example.com", "https://example.com:443"), ("http://0.0.0.0:11434", "http://127.0.0.1:11434"),
            ("192.168.1.7", "http://192.168.1.7:11434"), (" 10.0.0.1:99 ", "http://10.0.0.1:99"),
        ])
    func `Scheme, host and port are filled in where they are missing`(value: String, expected: String) {
        #expect(OllamaHost(value).baseURL == expected)
    }

    @Test(
        arguments: [
            ("::1", "http://[::1]:11434"), ("[::1]", "http://[::1]:11434"), ("[::1]:8080", "http://[::1]:8080"),
            ("::", "http://[::1]:11434"), ("[::]:8080", "http://[::1]:8080"), ("http://[::]", "http://[::1]:80"),
            ("fe80::1", "http://[fe80::1]:11434"), ("https://[2001:db8::1]:443", "https://[2001:db8::1]:443"),
        ])
    func `IPv6 addresses get brackets`(value: String, expected: String) {
        #expect(OllamaHost(value).baseURL == expected)
    }

    @Test(
        arguments: [
            ("https://example.com/ollama", "https://example.com:443/ollama"),
            ("https://example.com/ollama/", "https://example.com:443/ollama"),
            ("example.com/a/b", "http://example.com:11434/a/b"),
            ("http://example.com/", "http://example.com:80"), ("[::1]:80/x", "http://[::1]:80/x"),
        ])
    func `A path stays, without a slash at its end`(value: String, expected: String) {
        #expect(OllamaHost(value).baseURL == expected)
    }

    @Test(arguments: ["example.com:99999", "example.com:-1", "example.com:port", "example.com:"])
    func `A port that is none leaves the usual one`(value: String) {
        #expect(OllamaHost(value).baseURL == "http://example.com:11434")
    }

    @Test(arguments: [#""0.0.0.0:8080""#, "'0.0.0.0:8080'"])
    func `Quotation marks left over from a service file do not count`(value: String) {
        #expect(OllamaHost(value).baseURL == "http://127.0.0.1:8080")
    }
}
