import AltTextDocuments
import Testing

@Suite struct XMLElementTests {
    @Test func `text, references and attributes come out, comments and instructions do not`() throws {
        let root = try parse("<?xml version=\"1.0\"?><a x='1&amp;2'>b&lt;<!-- no --><![CDATA[&c]]><?no?><d/>&#233;</a>")

        #expect(root.name == "a")
        #expect(root.text == "b<&cé")
        #expect(root.attributes["x"] == "1&2")
        #expect(root.children.map(\.name) == ["d"])
    }

    @Test func `UTF-16 is read as its mark says`() throws {
        let units = Array("\u{FEFF}<a>é</a>".utf16)

        let root = try XMLElement.parse(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, part: "p")

        #expect(root.text == "é")
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;&b;\">]><a>&d;</a>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>",
        String(repeating: "<a>", count: 250),
    ])
    func `document types and depths without end are refused`(text: String) {
        #expect { try parse(text) } throws: { ($0 as? DocumentError)?.kind == "unsafe_document" }
    }

    @Test(arguments: ["", "text", "<a>\n\n</b>", "<a", "<a>&unknown;</a>", "<a/><b/>", "<a>\u{1}</a>"])
    func `broken XML is an error that names the part`(text: String) {
        #expect { try parse(text) } throws: {
            let error = $0 as? DocumentError
            return error?.kind == "damaged_document" && error?.description.contains("\"p\"") == true
        }
    }

    @Test func `parts that would take more memory than any real one are refused`() throws {
        var small = XMLContent.data
        small.nodeLimit = 3
        small.keptByteLimit = 5

        #expect(try parse("<a b='1'><c/></a>", small).children.map(\.name) == ["c"])
        for text in ["<a b='1'><c/><d/></a>", "<a>123456</a>", "<a b='123456'/>"] {
            #expect { try parse(text, small) } throws: { ($0 as? DocumentError)?.kind == "unsafe_document" }
        }
    }

    @Test func `the line of a fault is said`() {
        #expect { try parse("<a>\n\n</b>") } throws: { "\($0)".contains("line 3") }
    }

    private func parse(_ text: String, _ content: XMLContent = .data) throws -> XMLElement {
        try XMLElement.parse(Array(text.utf8), part: "p", as: content)
    }
}
