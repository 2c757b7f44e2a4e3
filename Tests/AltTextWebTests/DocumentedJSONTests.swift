import AltText
import AltTextLedger
import AltTextTesting
import AltTextWeb
import Foundation
import Testing

/// docs/json.md says how records are written. Its samples are held against the description of the API, against which every
/// test holds what the server really answers, or against a real record.
@Suite struct DocumentedJSONTests {
    @Test(arguments: [
        "Description", "Caption", "Decision", "Write", "FurtherText", "Title", "Picture", "PictureDetail", "History",
        "Gallery",
    ])
    func `A sample is as described, with every member there is`(name: String) throws {
        let document = try JSONValue(parsing: AltTextServer.apiDescription)
        let schemas = JSONSchema(document: document)
        let sample = try Self.sample(name)
        #expect(schemas.faults(in: sample, against: ["$ref": .string("#/components/schemas/\(name)")]) == [])
        let members = schemas.resolve("#/components/schemas/\(name)")?["properties"]?.object?.keys.sorted()
        #expect(sample.object?.keys.sorted() == members)
    }

    @Test func `Runs and tokens are written as the samples show`() async throws {
        try await withSite { site in
            let gallery = site.shelf.galleries[0].record.id
            let id = try await site.ledger.beginRun(in: gallery, command: "run", options: [:], process: "here:1")
            try await site.ledger.endRun(id, .finished)
            let run = try #require(try await site.ledger.run(id))
            #expect(try Self.names(run.json) == Self.sample("Run").object?.keys.sorted())
            let token = try await site.ledger.createToken(named: "the site", scopes: [.read], until: .now).record
            _ = try await site.ledger.revokeToken(token.id)
            let revoked = try #require(try await site.ledger.tokens().last)
            #expect(try Self.names(revoked.json) == Self.sample("Token").object?.keys.sorted())
        }
    }

    private static func names(_ json: JSON) -> [String]? { json.members?.map(\.name).sorted() }

    /// The sample below a heading.
    private static func sample(_ name: String) throws -> JSONValue {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/json.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        let section = try #require(page.between("\n## \(name)\n", "\n```\n"))
        return try JSONValue(parsing: try #require(section.split(separator: "```json\n").last.map(String.init)))
    }
}
