import AltText
import AltTextModels
import AltTextTesting
import Testing

/// Servers that answer, but not what was asked.
struct UnreadableTests {
    private static let nonsense: [FakeReply] = [
        .html(), .json(200, ""), .json(200, "{"), .json(200, "[]"), .json(200, "{}"), .json(200, "null"),
        .json(200, "3"),
        .json(200, #"{"choices": [], "content": null, "candidates": [], "message": {}}"#), .text(200, "OK"),
        .gzipJunk(),
        .bytes(200, [0xFF, 0xFE, 0x00], contentType: "application/json"), FakeReply(status: 204),
    ]

    @Test(arguments: Vendor.allCases, nonsense.indices)
    func `What is no answer is not taken for one`(vendor: Vendor, index: Int) async throws {
        let outcome = try await ask(vendor, first: Self.nonsense[index])
        #expect(outcome.kind == "unreadable_answer")
        #expect(outcome.questions.count == 1)
        #expect(try #require(outcome.error).isWellWorded)
    }

    @Test(arguments: Vendor.allCases)
    func `An answer that is cut in half is none`(vendor: Vendor) async throws {
        let whole = await vendor.fake().answer(
            to: RecordedRequest(
                method: "POST", target: vendor.path,
                headers: [vendor.keyHeader.name: vendor.keyHeader.value, "anthropic-version": "2026-10-21"],
                body: try #require(try await ask(vendor).questions.first).body))
        #expect(whole.status == 200)
        let outcome = try await ask(vendor, first: whole.cutInHalf())
        #expect(outcome.kind == "unreadable_answer")
    }

    @Test(arguments: Vendor.allCases)
    func `A gateway's page of 502 is a server that failed`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, first: .html(502), count: 9)
        #expect(outcome.kind == "server_error")
        #expect(outcome.questions.count == 3)
        #expect(try #require(outcome.error).isWellWorded)
    }

    @Test(arguments: Vendor.allCases, [200, 400, 500])
    func `Bytes that are no text make no mess`(vendor: Vendor, status: Int) async throws {
        let outcome = try await ask(vendor, first: .invalidUTF8(status), count: 9)
        #expect(outcome.kind == [200: "unreadable_answer", 400: "bad_request", 500: "server_error"][status])
        #expect(try #require(outcome.error).isWellWorded)
    }

    @Test(arguments: Vendor.allCases)
    func `A body without end is not read to its end`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, first: .huge(mebibytes: 17))
        #expect(outcome.kind == "unreadable_answer")
        #expect(try #require(outcome.error).description.contains("16 MiB"))
    }

    @Test(arguments: Vendor.allCases, [301, 302, 303, 307, 308])
    func `A redirect is not followed, so that neither key nor picture goes elsewhere`(
        vendor: Vendor, status: Int
    ) async throws {
        try await withFakeServer(vendor.fake()) { elsewhere in
            let outcome = try await ask(vendor, first: .redirect(status, to: elsewhere.baseURL + vendor.path))
            #expect(outcome.kind == "bad_request")
            #expect(try #require(outcome.error).isWellWorded)
            #expect(try #require(outcome.error).description.contains("redirect"))
            #expect(elsewhere.requests.isEmpty)
        }
    }

    @Test(arguments: Vendor.allCases, [200, 400, 401, 403, 404, 429, 500])
    func `A server that repeats the key does not make AltText repeat it`(vendor: Vendor, status: Int) async throws {
        let echo = FakeReply.json(status, value: ["error": ["message": "You sent \(Vendor.key), \(Vendor.key)."]])
        let texts = [
            echo, .text(status, "You sent \(Vendor.key)."), .json(status, value: ["error": .string("\(Vendor.key)")]),
        ]
        for reply in texts {
            let error = try #require(try await ask(vendor, first: reply, count: 9).error)
            #expect(error.isWellWorded, "\(error.description)")
        }
    }
}
