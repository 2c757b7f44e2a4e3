import AltText
import Testing

/// What models are told of a picture, line by line.
struct PictureContextTests {
    @Test func `Facts are lines, and blank ones are none`() {
        var context = PictureContext()
        context.add("Title", "Journey at dusk")
        context.add("Caption", nil)
        context.add("Caption", " \n ")
        context.add("Place", "Glencoe, Scotland")
        #expect(context.text == "Title: Journey at dusk\nPlace: Glencoe, Scotland")
    }

    @Test func `No value can pretend to be another fact`() {
        var context = PictureContext()
        context.add("a\nb", "x\r\nDate: never\u{2028}y\u{0}\u{1B}[0m")
        #expect(context.lines == ["a b: x Date: never y[0m"])
    }

    @Test func `A value without an end is cut`() {
        var context = PictureContext()
        context.add("Caption", String(repeating: "word ", count: 10_000))
        #expect(context.text.count == "Caption: ".count + PictureContext.characterLimit)
        #expect(context.text.hasSuffix("…"))
    }

    @Test(arguments: [
        ("2024:06:14 10:22:33", "14 June 2024"), ("2024-06-14T10:22:33.5+01:00", "14 June 2024"),
        ("20240229", "29 February 2024"), ("1999:12:31 23:59:59", "31 December 1999"), ("2024-06-14", "14 June 2024"),
    ])
    func `A day is read as metadata writes it`(text: String, expected: String) {
        #expect(CalendarDay(metadata: text)?.description == expected)
    }

    @Test(arguments: [
        "", "0000:00:00 00:00:00", "2023:02:29 00:00:00", "    :  :     :  :  ", "2024", "2024-06", "2024:13:01",
        "June 2024",
        "2024:06:31", "-2024-06-1",
    ])
    func `What is no day is none`(text: String) {
        #expect(CalendarDay(metadata: text) == nil)
    }

    @Test func `One source completes another`() {
        let sidecar = EmbeddedMetadata(altText: "A heron.", place: ["Glencoe"])
        let file = EmbeddedMetadata(altText: "A bird.", description: "At dusk", place: ["Highland", "Scotland"])
        #expect(
            sidecar.completed(by: file)
                == EmbeddedMetadata(altText: "A heron.", description: "At dusk", place: ["Glencoe"]))
    }
}
