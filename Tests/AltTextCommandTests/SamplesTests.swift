import AltTextTesting
import Foundation
import Testing

@Suite struct SamplesTests {
    private func result(of sample: String) async throws -> JSONValue {
        try await withProgram { program in
            try await program.run("caption", Repository.path("Samples/\(sample)"), "--model", "evidence").json
        }
    }

    @Test func `The heron's own alt text is used`() async throws {
        let text = try await result(of: "heron.jpg")["captions"]?["evidence"]?.string
        #expect(text?.contains("heron") == true)
    }

    @Test func `The spacer is decorative`() async throws {
        #expect(try await result(of: "spacer.gif")["decorative"] == ["evidence"])
    }

    @Test func `The harbour says nothing about itself, and nothing is made up`() async throws {
        let result = try await result(of: "harbour.jpg")
        #expect(result["captions"] == [:])
        #expect(result["errors"]?["evidence"]?["kind"] == "no_evidence")
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tesseract"), "Tesseract is not installed"),
        arguments: [("settings-screenshot.png", "Notifications"), ("rainfall-chart.png", "Rainfall")])
    func `Words in a screenshot and a chart are read`(sample: String, word: String) async throws {
        let text = try await result(of: sample)["captions"]?["evidence"]?.string
        #expect(text?.contains(word) == true)
    }
}
