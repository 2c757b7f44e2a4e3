import AltText
import Testing

@Suite struct TitleRuleTests {
    @Test(arguments: [
        "boat trip anna ben", "boat_trip_anna", "BOAT TRIP SKYE", "skye-harbour.jpg", "heron, jetty, water",
        "journey_2041.PNG", "2024-06 skye harbour", "Boat_trip 🚤 skye", "港_夕日", "IMG_2041 heron jetty",
    ])
    func `A title like a file name or a list of tags is wanting`(title: String) {
        #expect(TitleRule.isWanting(title))
    }

    @Test(arguments: [
        "", "Boat trip with Anna and Ben", "a boat on the lake", "Heron", "heron", "IMG_2041", "DSC01234.JPG",
        "2024-06-14", "🚤", "港の夕日", "P1020304", "Skye", "NASA", "What a day!", "Glencoe, Scotland",
        String(repeating: "a b ", count: 100), "two\nlines",
    ])
    func `A title that a person wrote, or of which nothing can be made, is left alone`(title: String) {
        #expect(!TitleRule.isWanting(title))
    }

    @Test(arguments: [
        ("boat trip anna ben", "Boat trip with Anna and Ben", "Boat trip with Anna and Ben"),
        ("boat_trip_anna.jpg", "Boat trip with Anna.", "Boat trip with Anna"),
        ("BOAT TRIP SKYE", "Boat trip at Skye", "Boat trip at Skye"),
        ("IMG_2041 heron jetty", "Heron on a jetty", "Heron on a jetty"),
        ("boottocht anna", "Boottocht met Anna", "Boottocht met Anna"),
        ("港_夕日", "港の夕日", nil), ("港_夕日", "港 夕日", "港 夕日"),
        ("anna's boat_trip", "Anna's boat trip", "Anna's boat trip"),
    ])
    func `A repair keeps the words and adds little ones`(before: String, answer: String, title: String?) {
        #expect((try? TitleRule.repaired(answer, from: before)) == title)
    }

    @Test(arguments: [
        ("Boat trip with Anna and her dog", TitleRule.Fault.newWord), ("Sailing with Anna and Ben", .newWord),
        ("Boat trip with Anna", .lostWord), ("boat trip with Anna and Ben", .wrongCase),
        ("BOAT TRIP WITH ANNA AND BEN", .wrongCase), ("boat trip anna ben", .unchanged), ("", .noTitle),
        ("Boat trip with Anna and Ben\nA nice day", .noTitle),
        (String(repeating: "Boat trip with Anna and Ben ", count: 10), .noTitle),
        ("Boat trip with Anna and Ben in 2024", .newWord),
    ])
    func `An answer that says anything else is no repair`(answer: String, fault: TitleRule.Fault) {
        #expect(throws: fault) { try TitleRule.repaired(answer, from: "boat trip anna ben") }
    }
}
