import AltText
import AltTextWeb
import Testing

@Suite struct StrictJSONTests {
    @Test(
        arguments: [
            (#"{"a":1}"#, ["a": 1]), (#" [ 1 , -2.5e3, true , null, "x" ] "#, [1, -2500.0, true, nil, "x"]),
            (#""\u00e9\n\ud83e\udda9\/""#, "é\n🦩/"), ("0", 0), ("-0", 0), ("9223372036854775807", .integer(.max)),
            ("[]", []), ("{}", [:]),
        ] as [(String, JSON)])
    func `JSON is read`(text: String, value: JSON) throws {
        #expect(try StrictJSON.parse(Array(text.utf8)) == value)
    }

    @Test(arguments: [
        ("", 0), ("{", 1), (#"{"a"}"#, 4), (#"{"a":1,}"#, 7), ("[1,]", 3), ("{'a':1}", 1), ("tru", 0), ("01", 0),
        ("1.", 2), ("+1", 0), ("NaN", 0), ("1 2", 2), (#""a"#, 0), (#""\x""#, 1), (#""\ud800""#, 1), (#""\u12""#, 1),
        ("\"a\nb\"", 2), (#"{"a":1,"a":2}"#, 7), ("{}//", 2), (#"{"a":1 "b":2}"#, 7), ("1e999", 0), ("\u{FEFF}{}", 0),
        (String(repeating: "[", count: 40), 32),
    ])
    func `What is no JSON is refused with the place`(text: String, offset: Int) {
        let fault = #expect(throws: StrictJSON.Fault.self) { try StrictJSON.parse(Array(text.utf8)) }
        #expect(fault?.place.offset == offset, "\(text)")
    }

    @Test func `The place is told in lines and columns`() {
        let fault = #expect(throws: StrictJSON.Fault.self) { try StrictJSON.parse(Array("{\n  \"a\": x\n}".utf8)) }
        #expect(fault?.place.line == 2)
        #expect(fault?.place.column == 8)
    }

    @Test func `Broken UTF-8 is refused`() {
        #expect(throws: StrictJSON.Fault.self) { try StrictJSON.parse([0x22, 0xFF, 0x22]) }
        #expect(throws: StrictJSON.Fault.self) { try StrictJSON.parse([0x22, 0xED, 0xA0, 0x80, 0x22]) }
    }

    @Test func `No prefix of JSON is JSON, and none crashes`() {
        let text = Array(#"{"title":"\ud83e\udda9","alt":[1.5e-3,{"x":null}],"caption":true}"#.utf8)
        for length in 0..<text.count {
            #expect(throws: StrictJSON.Fault.self) { try StrictJSON.parse(Array(text.prefix(length))) }
        }
    }
}
