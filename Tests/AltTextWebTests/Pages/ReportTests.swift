import AltText
import AltTextLedger
import AltTextTesting
import AltTextWeb
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct ReportTests {
    private static func withReports(_ body: (Site, ScratchFolder, ServerOptions) async throws -> Void) async throws {
        try await withScratchFolder { scratch in
            try scratch.write("<title>Best & <script></title>", to: "reports/spring <1>/index.html")
            try scratch.write(
                #"{"models": [{"model": "wise <b>"}, {"model": "brief"}]}"#, to: "reports/spring <1>/results.json")
            try scratch.write("secret", to: "secret/index.html")
            try scratch.write("no page", to: "reports/empty/notes.txt")
            try scratch.write("hidden", to: "reports/.hidden/index.html")
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path(of: "reports/link"), withDestinationPath: scratch.path(of: "secret"))
            try FileManager.default.createDirectory(
                atPath: scratch.path(of: "reports/inner"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path(of: "reports/inner/index.html"),
                withDestinationPath: scratch.path(of: "secret/index.html"))
            var options = ServerOptions.patient
            options.reportsFolder = scratch.path(of: "reports")
            try await withSite { site in try await body(site, scratch, options) }
        }
    }

    @Test func `Reports are listed, and shown in a sandbox`() async throws {
        try await Self.withReports { site, _, options in
            try await site.browse(as: .read, models: [:], options: options) { (guest) async throws in
                let list = try await guest.get("/reports").text
                #expect(list.contains("spring &lt;1&gt;") && list.contains("wise &lt;b&gt;, brief"))
                for name in ["empty", "hidden", "link", "inner"] {
                    #expect(!list.contains("/files/\(name)"), "\(name)")
                }
                let address = try #require(list.between("href=\"/reports/files/", "\""))
                let report = try await guest.get("/reports/files/" + address)
                #expect(report.status == 200 && report.text == "<title>Best & <script></title>")
                let policy = try #require(report.headers[.contentSecurityPolicy])
                #expect(policy.hasPrefix("sandbox;") && !policy.contains("script") && !policy.contains("allow-"))
            }
        }
    }

    @Test(arguments: [
        "..", "%2e%2e", "..%2Fsecret", "%2e%2e%2fsecret", "link", "inner", ".hidden", "empty", "%00", "%FF", "spring",
        "..%5csecret", "%2Fetc",
    ])
    func `Nothing but a report of the list comes out`(name: String) async throws {
        try await Self.withReports { site, _, options in
            try await site.browse(as: .read, models: [:], options: options) { (guest) async throws in
                let reply = try await guest.get("/reports/files/\(name)")
                #expect((400..<500).contains(reply.status) && !reply.text.contains("secret"))
            }
        }
    }

    @Test func `A stranger sees no report`() async throws {
        try await Self.withReports { site, _, options in
            try await site.browse(as: nil, models: [:], options: options) { (guest) async throws in
                for address in ["/reports", "/reports/grades", "/reports/files/spring%20%3C1%3E"] {
                    #expect(try await guest.get(address).location.hasPrefix("/sign-in?next="))
                }
            }
        }
    }

    @Test func `A server without a folder of reports says that there is none`() async throws {
        try await withSite { site in
            try await site.browse(as: .read) { (guest) async throws in
                #expect(try await guest.get("/reports").text.contains("There is none yet."))
                #expect(try await guest.get("/reports/files/x").status == 404)
                #expect(try await guest.get("/reports/grades").text.contains("Nobody has graded"))
            }
        }
    }

    @Test func `What people think so far is counted from the ledger`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            var captions: [CaptionRecord.ID] = []
            for model in ["wise", "brief"] {
                let recipe = try await site.ledger.recipe(
                    Recipe(
                        model: model, backend: "b", backendModel: model, settings: [:], systemPrompt: nil, prompt: "?"))
                let caption = NewCaption(
                    pictureDigest: "1", requestDigest: "1", context: nil, raw: "Text.", finish: .complete)
                captions.append(try await site.ledger.record(caption, for: id, recipe: recipe, run: nil))
            }
            for (grader, points) in [("ann", [5, 1]), ("bob <i>", [4, 1])] {
                try await site.ledger.record(
                    [captions[0]: NewGrade(points: points[0]), captions[1]: NewGrade(points: points[1])], of: id,
                    by: grader)
            }
            try await site.browse(as: .read) { (guest) async throws in
                let text = try await guest.get("/reports/grades").text
                #expect(text.contains("<bdi>wise</bdi></th><td>A</td>\n<td class=\"number\">4.5</td>"))
                #expect(text.contains("<bdi>ann</bdi> and <bdi>bob &lt;i&gt;</bdi>") && text.contains(">0.92<"))
            }
        }
    }
}
