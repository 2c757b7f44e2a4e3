import AltText
import AltTextPictures
import Foundation
import Testing

@Suite struct `The sample pictures` {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../../Samples")

    func prepare(_ name: String) async throws -> (facts: PictureFacts, picture: PreparedPicture) {
        try await Fixture.prepare([UInt8](Data(contentsOf: Self.folder.appendingPathComponent(name))), encoding: nil)
    }

    @Test func `have alt text in the heron alone`() async throws {
        let heron = try await prepare("heron.jpg").facts
        #expect(heron.embeddedAltText?.hasPrefix("A grey heron") == true)
        #expect(heron.embeddedDescription == "Heron at the lake, early morning")
        let harbour = try await prepare("harbour.jpg").facts
        #expect(harbour.embeddedAltText == nil)
        #expect(harbour.embeddedDescription == nil)
    }

    @Test func `go to models as what they are`() async throws {
        #expect(try await prepare("harbour.jpg").picture.encoding == .jpeg)
        #expect(try await prepare("settings-screenshot.png").picture.encoding == .png)
        #expect(try await prepare("rainfall-chart.png").picture.encoding == .png)
        #expect(try await prepare("spacer.gif").facts.isBlank)
    }
}
