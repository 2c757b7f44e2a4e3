import AltText
import AltTextModels
import AltTextTesting
import Foundation
import Testing

/// What holds for every backend when all goes well.
struct AnsweringTests {
    @Test(arguments: Vendor.allCases)
    func `The answer comes with its tokens, its model and its time`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor)
        let answer = try #require(outcome.answer, "\(String(describing: outcome.error))")
        #expect(answer.text == Vendor.answer)
        #expect(answer.finish == .complete)
        #expect(answer.servedModel == "heron-7b")
        #expect(try #require(answer.usage.input) > 64)
        #expect(try #require(answer.usage.output) > 0)
        #expect(answer.duration > .zero)
        #expect(answer.warnings.isEmpty)
        #expect(outcome.questions.count == 1)
    }

    @Test(arguments: Vendor.allCases)
    func `The picture arrives byte for byte, and once`(vendor: Vendor) async throws {
        let sent = SentPicture(bytes: PreparedPicture.heron.bytes)
        let fake = vendor.fake(answer: FakeAnswer { _, pictures in pictures == [sent] ? "same" : "different" })
        #expect(try await ask(vendor, fake).answer?.text == "same")
    }

    @Test(arguments: Vendor.allCases)
    func `A JPEG is sent as one`(vendor: Vendor) async throws {
        var question = Question.heron()
        question.picture = .heronAsJPEG
        let outcome = try await ask(vendor, question: question)
        #expect(outcome.answer?.text == Vendor.answer)
        #expect(outcome.questions.allSatisfy { $0.text.contains("image/jpeg") || vendor == .ollama })
    }

    @Test(arguments: Vendor.allCases)
    func `The key goes in its header and nowhere else`(vendor: Vendor) async throws {
        let request = try #require(try await ask(vendor).questions.first)
        let holders = request.headers.fields.filter { $0.value.contains(Vendor.key) }
        #expect(holders.map { $0.name.lowercased() } == [vendor.keyHeader.name])
        #expect(holders.map(\.value) == [vendor.keyHeader.value])
        #expect(request.query.isEmpty)
        #expect(!request.path.contains(Vendor.key))
        #expect(!request.text.contains(Vendor.key))
    }

    @Test(arguments: Vendor.allCases)
    func `Only the headers that are needed are sent`(vendor: Vendor) async throws {
        let request = try #require(try await ask(vendor).questions.first)
        var expected: Set = ["host", "content-type", "content-length", "user-agent", vendor.keyHeader.name]
        if vendor == .anthropic { expected.insert("anthropic-version") }
        #expect(request.method == "POST")
        #expect(Set(request.headers.fields.map { $0.name.lowercased() }) == expected)
        #expect(request.headers.values(of: "content-type") == ["application/json"])
        #expect(request.headers["user-agent"] == "AltText")
    }

    @Test(arguments: Vendor.allCases)
    func `Nothing but the question is sent: no name of the picture, no facts about its file`(
        vendor: Vendor
    ) async throws {
        var question = Question.heron()
        question.pictureName = "/home/me/private/name.png"
        question.facts.embeddedDescription = "Taken by me"
        question.facts.embeddedAltText = "By hand"
        for request in try await ask(vendor, question: question).questions {
            for word in ["private", "name.png", "Taken by me", "By hand", "4032"] {
                #expect(!request.text.contains(word))
            }
        }
    }

    @Test(arguments: Vendor.allCases)
    func `The same question makes the same request, byte for byte`(vendor: Vendor) async throws {
        let bodies = try await ask(vendor, times: 3) { model in
            model.settings.seed = 42
            model.settings.maximumTokens = 300
        }.questions.map(\.body)
        #expect(bodies.count == 3)
        #expect(Set(bodies).count == 1)
        let elsewhere = try await ask(vendor) { model in
            model.settings.seed = 42
            model.settings.maximumTokens = 300
        }.questions.map(\.body)
        #expect(Set(elsewhere) == Set(bodies))
    }

    @Test(arguments: Vendor.allCases)
    func `Without a system prompt none is sent`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, question: .heron(system: nil))
        #expect(outcome.answer != nil)
        #expect(outcome.questions.allSatisfy { !$0.text.contains("system") })
    }

    @Test(arguments: Vendor.allCases)
    func `An answer that was cut says so`(vendor: Vendor) async throws {
        let fake = vendor.fake(answer: FakeAnswer(String(repeating: "word ", count: 2000)))
        #expect(try await ask(vendor, fake) { $0.settings.maximumTokens = 500 }.answer?.finish == .length)
    }

    @Test(
        arguments: Vendor.allCases,
        ["Ein Graureiher — „still“.", "蒼鷺が浅瀬に立っている。", "\"Quoted\" \\ and\nlines\t🦩", "<end> {\"a\": 1}"])
    func `Any text comes as it was said`(vendor: Vendor, text: String) async throws {
        #expect(try await ask(vendor, vendor.fake(answer: FakeAnswer(text))).answer?.text == text)
    }

    @Test(arguments: Vendor.allCases)
    func `A slash at the end of the address makes no difference`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor) { $0.baseURL? += "//" }
        #expect(outcome.answer?.text == Vendor.answer)
    }

    @Test(arguments: Vendor.allCases)
    func `A picture that was not counted was not seen`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, vendor.fake(pictureTokens: .ignored))
        #expect(outcome.kind == "picture_ignored")
        #expect(try #require(outcome.error).isWellWorded)
    }

    @Test(arguments: Vendor.allCases)
    func `A picture that was counted as text is warned of`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, vendor.fake(pictureTokens: .countedAsText)) {
            $0.imageTokenRuleName = "gemma-3"
        }
        let answer = try #require(outcome.answer)
        #expect(answer.text == Vendor.answer)
        #expect(answer.warnings.count == 1)
        #expect(answer.warnings.first?.contains("heron counted 4") == true)
    }

    @Test(arguments: Vendor.allCases)
    func `A model that sees is ready, and no picture is sent to find out`(vendor: Vendor) async throws {
        try await withFakeServer(vendor.fake()) { server in
            try await withClient { client in
                #expect(await client.readiness(of: vendor.model(at: server), isThorough: true) == .ready)
            }
            #expect(server.requests.allSatisfy { $0.path != vendor.path && $0.bodyByteCount < 100 })
            #expect(server.requests.count == 1)
        }
    }
}
