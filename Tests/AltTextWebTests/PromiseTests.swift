import AltText
import AltTextGalleries
import AltTextLedger
import AltTextTesting
import HTTPTypes
import Testing

/// Promise 1: human text is never overwritten.
@Suite struct PromiseTests {
    private static let address = "/album/Photos/heron.jpg/patch"

    /// How a picture gets to where no model's text may replace what it has.
    enum Past: CaseIterable {
        case written, edited, accepted, removed, decorative, embedded

        func happen(to visitor: Visitor) async throws {
            switch self {
            case .written: _ = try await visitor.patch(address, #"{"alt":"A heron."}"#)
            case .edited:
                _ = try await visitor.patch(address, #"{"alt":"A stork."}"#, .model("a"))
                _ = try await visitor.patch(address, #"{"alt":"A heron."}"#)
            case .accepted:
                _ = try await visitor.patch(address, #"{"alt":"A heron."}"#, .model("a"))
                _ = try await visitor.patch(address, #"{"alt":"A heron."}"#)
            case .removed:
                _ = try await visitor.patch(address, #"{"alt":"A heron."}"#, .model("a"))
                _ = try await visitor.patch(address, #"{"alt":""}"#)
            case .decorative:
                let id = 1
                let tag = try await visitor.get("/api/pictures/\(id)").tag
                _ = try await visitor.patch("/api/pictures/\(id)", #"{"decorative":true}"#, [.ifMatch: tag])
            case .embedded: break
            }
        }
    }

    @Test(arguments: Past.allCases)
    func `A model's text never takes the place of what a person decided`(past: Past) async throws {
        let alt: AlternativeText = past == .embedded ? .text("From the file.") : .missing
        try await withSite(["heron.jpg": .init(alt: alt)]) { site in
            try await site.visit { visitor in
                try await past.happen(to: visitor)
                let before = past == .embedded ? nil : try await visitor.get("/album/Photos/heron.jpg/get")
                let reply = try await visitor.patch(Self.address, #"{"alt":"By a machine."}"#, .model("b"))
                #expect(reply.status == 409)
                #expect(reply.kind == "human_text")
                let after = try await visitor.get("/album/Photos/heron.jpg/get")
                if let before { #expect(after.text == before.text) }
                #expect(!after.text.contains("machine"))
            }
        }
    }

    @Test func `A model's text takes the place of another model's that nobody accepted`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                _ = try await visitor.patch(Self.address, #"{"alt":"A stork."}"#, .model("a"))
                let reply = try await visitor.patch(Self.address, #"{"alt":"A heron."}"#, .model("b"))
                #expect(reply.text.contains(#""alt":"A heron.","caption":"","origin":"ai","model":"b""#))
            }
        }
    }

    @Test func `A text that was taken away stays away, and a picture that had none has nothing taken away`()
        async throws
    {
        try await withSite { site in
            try await site.visit { visitor in
                // Who sends back what was read does not forbid a text for ever.
                _ = try await visitor.patch(Self.address, #"{"title":"T","alt":"","caption":""}"#)
                #expect(try await site.texts(of: "heron.jpg").picture.status == .missing)
                _ = try await visitor.patch(Self.address, #"{"alt":"A heron."}"#)
                _ = try await visitor.patch(Self.address, #"{"alt":" \n "}"#)
                let texts = try await site.texts(of: "heron.jpg")
                #expect(texts.picture.status == .removed)
                #expect(texts.current?.alt == .missing)
                #expect(texts.current?.origin == .human)
            }
        }
    }

    @Test func `A change that is sent twice happens once`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let first = try await visitor.patch(Self.address, #"{"alt":"A heron."}"#, .model("a"))
                let second = try await visitor.patch(Self.address, #"{"alt":"A heron."}"#, .model("a"))
                #expect(first.tag == second.tag)
                let human = try await visitor.patch(Self.address, #"{"alt":"A bird."}"#)
                #expect(try await visitor.patch(Self.address, #"{"alt":"A bird."}"#).tag == human.tag)
            }
        }
    }

    @Test func `A gallery that keeps its own texts is written to`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let body = #"{"title":"Boat","alt":"A boat."}"#
                let reply = try await visitor.patch("/album/2024/boat/patch", body, .model("a"))
                #expect(reply.status == 200)
                #expect(reply.text.contains(#""title":"Boat","alt":"A boat.""#))
            }
            #expect(site.site["2024/boat"]?.alt == .text("A boat."))
        }
    }

    @Test func `A text that changed in its gallery is not overwritten`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                _ = try await visitor.patch("/album/2024/boat/patch", #"{"alt":"A boat."}"#, .model("a"))
                site.site["2024/boat"]?.alt = .text("Somebody's words.")
                let reply = try await visitor.patch("/album/2024/boat/patch", #"{"alt":"A ship."}"#)
                #expect(reply.status == 409)
            }
            #expect(site.site["2024/boat"]?.alt == .text("Somebody's words."))
        }
    }

    @Test func `What a gallery cannot do is said`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let address = "/album/2024/boat"
                _ = try await visitor.get("\(address)/get")
                site.site.fail(writing: GalleryError(.notReachable, "The site is down"))
                #expect(try await visitor.patch("\(address)/patch", #"{"alt":"A boat."}"#).status == 502)
                site.site.fail(reading: GalleryError(.notReachable, "The site is down at 10.0.0.1"))
                let reply = try await visitor.patch("\(address)/patch", #"{"alt":"A boat."}"#)
                #expect(reply.status == 502)
                #expect(!reply.text.contains("10.0.0.1"))
            }
        }
    }
}
