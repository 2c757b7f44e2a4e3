import AltTextHTTP
import Testing

/// The server behind a base URL, and whether it is this machine.
struct EndpointTests {
    @Test(
        arguments: [
            ("http://127.0.0.1:11434", "http", "127.0.0.1", 11434),
            ("https://API.OpenAI.com/v1", "https", "api.openai.com", 443),
            ("HTTP://Localhost/", "http", "localhost", 80), ("http://[::1]:8080/x", "http", "::1", 8080),
            ("https://example.org:8443/a/b", "https", "example.org", 8443),
            ("http://[2001:DB8::1]", "http", "2001:db8::1", 80),
        ])
    func `Scheme, host and port are read`(url: String, scheme: String, host: String, port: Int) throws {
        let endpoint = try #require(Endpoint(url))
        #expect(endpoint.scheme == scheme)
        #expect(endpoint.host == host)
        #expect(endpoint.port == port)
    }

    @Test(
        arguments: [
            "", "127.0.0.1:11434", "localhost", "ftp://example.org", "file:///etc/passwd", "http://", "http:///v1",
            "https://:443",
            "http://user@example.org", "http://user:secret@example.org", "http://127.0.0.1@example.org",
            "http://exa mple.org",
            "http://127.0.0.1:99999", "http://127.0.0.1:0", "http://127.0.0.1:-1", "http://example.org/v1?key=abc",
            "http://example.org/v1#top",
            "//example.org", "javascript:alert(1)",
        ])
    func `Anything else is no address`(url: String) {
        #expect(Endpoint(url) == nil)
    }

    @Test(
        arguments: [
            ("http://127.0.0.1:11434", "http://127.0.0.1:11434"), ("https://example.org:443/v1", "https://example.org"),
            ("http://example.org:80", "http://example.org"), ("http://[::1]:8080", "http://[::1]:8080"),
            ("http://example.org:443", "http://example.org:443"),
        ])
    func `A port that goes without saying is not said`(url: String, expected: String) {
        #expect(Endpoint(url)?.description == expected)
    }

    @Test(
        arguments: [
            "http://127.0.0.1", "http://127.0.0.1:8080/v1", "http://127.255.255.254", "http://localhost:1",
            "http://LOCALHOST",
            "http://[::1]", "https://[::1]:443",
        ])
    func `These are this machine`(url: String) throws {
        #expect(try #require(Endpoint(url)).isLoopback)
    }

    @Test(
        arguments: [
            "http://0.0.0.0", "http://127.0.0.1.example.org", "http://127.example.org", "http://localhost.example.org",
            "http://mylocalhost", "http://ollama.localhost", "http://localhost.", "http://127.1", "http://2130706433",
            "http://0x7f000001",
            "http://[::]",
            "http://[::ffff:8.8.8.8]", "http://[fe80::1]", "http://10.0.0.1", "http://192.168.0.1", "http://128.0.0.1",
            "http://127.0.0.+1", "http://127.0.0.256", "http://api.openai.com", "http://host.docker.internal:11434",
        ])
    func `What is not certain to stay on this machine is remote`(url: String) {
        #expect(Endpoint(url)?.isLoopback != true)
    }

    @Test func `The same server behind two paths is one endpoint`() {
        #expect(Endpoint("http://Example.org/v1") == Endpoint("http://example.org:80/v2"))
        #expect(Endpoint("http://example.org") != Endpoint("https://example.org"))
        #expect(Endpoint("http://example.org:1") != Endpoint("http://example.org:2"))
    }
}
