import Testing

@testable import AltTextGalleries

/// How a line of an ignore file is read. Internal on purpose: the rules are tried out in the hundreds, without files.
struct IgnorePatternTests {
    private func matches(_ pattern: String, _ path: String, isFolder: Bool = false) -> Bool {
        let names = path.split(separator: "/").map { Array($0.utf8) }
        return IgnorePattern(pattern.utf8)?.matches(names[...], isFolder: isFolder) ?? false
    }

    @Test(arguments: [
        ("a.jpg", "a.jpg"), ("a.jpg", "x/y/a.jpg"), ("*.jpg", "x/a.jpg"), ("a*", "a"), ("*", "x"), ("a?c", "abc"),
        ("a?c", "aüc"), ("/a.jpg", "a.jpg"), ("x/a.jpg", "x/a.jpg"), ("x/*.jpg", "x/a.jpg"), ("**/a.jpg", "a.jpg"),
        ("**/a.jpg", "x/y/a.jpg"), ("x/**", "x/a"), ("x/**", "x/y/a"), ("x/**/a", "x/a"), ("x/**/a", "x/y/z/a"),
        ("**/x/**/a", "q/x/r/a"), ("\\#a", "#a"), ("\\!a", "!a"), ("a\\*", "a*"), ("a ", "a"), ("a\\ ", "a "),
        ("*a*b*c", "xaybzc"), ("a\r", "a"), ("[a]", "[a]"), ("x/**/**/a", "x/a"), ("**", "x"), ("a**b", "axyb"),
    ])
    func `A pattern matches`(pattern: String, path: String) {
        #expect(matches(pattern, path))
    }

    @Test(arguments: [
        ("a.jpg", "b.jpg"), ("*.jpg", "a.jpg.bak"), ("a?c", "ac"), ("/a.jpg", "x/a.jpg"), ("x/a.jpg", "y/x/a.jpg"),
        ("x/*", "x/y/a"), ("x/**", "x"), ("x/**/a", "xa"), ("x/**/a", "x/ab"), ("A.jpg", "a.jpg"), ("a/", "a"),
        ("# a", "# a"), ("", "a"), ("   ", "a"), ("/", "a"), ("!", "a"), ("*a*b*c", "xaybz"),
    ])
    func `A pattern does not match`(pattern: String, path: String) {
        #expect(!matches(pattern, path))
    }

    @Test func `A slash at the end means folders`() {
        #expect(matches("a/", "x/a", isFolder: true))
        #expect(!matches("a/", "x/a", isFolder: false))
        #expect(matches("x/a/", "x/a", isFolder: true))
    }

    @Test func `A pattern made to be slow is not`() {
        let path = Array(repeating: "a", count: 400).joined(separator: "/")
        #expect(!matches(Array(repeating: "**/a", count: 100).joined(separator: "/") + "/b", path))
        #expect(!matches(String(repeating: "*a", count: 500) + "b", String(repeating: "a", count: 5000)))
    }
}
