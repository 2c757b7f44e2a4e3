import AltText
import Testing

@Suite struct LintSurroundingsPageTests {
    @Test func `A page gives its captions, links, buttons and headings as they read`() {
        let page = """
            <!doctype html><title>No</title><!-- <h1>no</h1> --><script>"<h2>no</h2>"</script>
            <H1>Birds &amp; <em>more</em></H1>
            <figure><a href="a>b.html"><img src=x alt="no">Read&nbsp;on</a>
            <figcaption>A <b>heron</b>
              on a jetty&hellip; caf&#233;</figcaption></figure>
            <button>Search</button><style>h3 { } <h3>no</h3></style><h3>Caf<wbr>é < bar</h3>
            """
        let surroundings = LintSurroundings(page: page)
        #expect(surroundings.headings == ["Birds & more", "Caf é < bar"])
        #expect(surroundings.links == ["Read on", "Search"])
        #expect(surroundings.captions == ["A heron on a jetty… café"])
    }

    @Test func `What is left open ends with the page, and what is inside of another counts for both`() {
        let surroundings = LintSurroundings(page: "<h2>News <a>of herons")
        #expect(surroundings.headings == ["News of herons"])
        #expect(surroundings.links == ["of herons"])
    }

    @Test func `A file without HTML has a caption a line`() {
        #expect(LintSurroundings(page: "One < two\r\n\n  Two.  \n").captions == ["One < two", "Two."])
    }

    @Test(arguments: [
        "", "<", "<a", "<a href='", "</", "<!--", "<script>", "&", "&#xFFFFFFFF;", "<h1>", "</h1></a>", "<a><a><a>x",
        "<!", "<figcaption>\u{0}</figcaption>",
    ])
    func `Any input is a page`(page: String) {
        let long = String(repeating: page, count: 3_000)
        _ = LintSurroundings(page: page)
        _ = LintSurroundings(page: "<p>" + long)
    }
}
