import AltText
import Testing

/// How JSON is written.
struct JSONWritingTests {
    @Test(arguments: [
        ("", #""""#),
        ("plain", #""plain""#),
        ("\"at both ends\"", #""\"at both ends\"""#),
        ("two\\\\together", #""two\\\\together""#),
        ("line\nline\r\n\ttab", #""line\nline\r\n\ttab""#),
        ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
        ("a/b é 鷺 🪶", #""a/b é 鷺 🪶""#),
    ])
    func `A string leaves with what must be escaped, and nothing else`(string: String, written: String) {
        #expect(JSON.string(string).text == written)
        #expect(JSON(parsing: JSON.string(string).utf8) == .string(string))
    }

    @Test func `A picture's Base64 goes through as it is`() {
        let base64 = String(repeating: "AZaz09+/", count: 50_000) + "QQ=="
        #expect(JSON.string(base64).utf8 == Array("\"\(base64)\"".utf8))
    }
}
