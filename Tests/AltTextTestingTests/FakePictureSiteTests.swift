import AltTextTesting
import Testing

@Suite struct `A picture site` {
    @Test func `serves what is there and says what it is`() async throws {
        let site = FakePictureSite([
            "/a.png": .picture(TestPicture.png()), "/wrong.jpg": .picture(TestPicture.png(), contentType: "text/html"),
            "/loop": .redirect(to: "/loop"), "/endless.jpg": .endlessPicture(),
        ])
        try await withFakeServer(site) { server in
            let client = WireClient(server)
            let picture = try await client.send("GET", "/a.png")
            #expect(Array(picture.bodyBytes) == TestPicture.png())
            #expect(picture.head.contains("content-type: image/png"))
            #expect(try await client.send("GET", "/wrong.jpg").head.contains("content-type: text/html"))
            #expect(try await client.send("GET", "/loop").head.contains("location: /loop"))
            #expect(try await client.send("GET", "/none").status == 404)
            #expect(try await client.send("POST", "/a.png").status == 405)
            let endless = try await client.send("GET", "/endless.jpg") { $0.bytes.count > 100_000 }
            #expect(endless.ending == .complete)
        }
    }
}
