import AltText
import AltTextModels
import AltTextTesting
import Testing

/// What every backend tries again, and what it does not.
struct RetryingTests {
    private static let passing: [(String, String)] = [
        ("retry-after-ms", "1"), ("retry-after", "0.001"), ("Retry-After", "0"),
        ("retry-after", "Thu, 01 Jan 2026 00:00:00 GMT"),
        ("x-should-retry", "true"), ("retry-after", "soon"),
    ]

    @Test(arguments: Vendor.allCases, passing.indices)
    func `A rate limit is waited out as its headers say`(vendor: Vendor, index: Int) async throws {
        let (name, value) = Self.passing[index]
        let outcome = try await ask(vendor, first: vendor.rateLimited.with(header: name, value))
        #expect(outcome.answer?.text == Vendor.answer)
        #expect(outcome.questions.count == 2)
        #expect(Set(outcome.questions.map(\.body)).count == 1)
    }

    @Test(arguments: Vendor.allCases)
    func `A rate limit that stays is told after two more tries`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, first: vendor.rateLimited, count: 9)
        #expect(outcome.kind == "rate_limited")
        #expect(outcome.questions.count == 3)
        #expect(try #require(outcome.error).isWellWorded)
    }

    @Test(arguments: Vendor.allCases)
    func `A server that is overloaded is asked again without being told when`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, first: vendor.overloaded, count: 2)
        #expect(outcome.answer?.text == Vendor.answer)
        #expect(outcome.questions.count == 3)
    }

    @Test(arguments: Vendor.allCases)
    func `An overload that stays is told`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, first: vendor.overloaded, count: 9)
        #expect(outcome.kind == "overloaded")
        #expect(outcome.questions.count == 3)
        #expect(try #require(outcome.error).isWellWorded)
    }

    @Test(arguments: Vendor.allCases, ["121", "3600", "Fri, 31 Dec 9999 00:00:00 GMT"])
    func `A wait beyond two minutes is left to the user`(vendor: Vendor, wait: String) async throws {
        let outcome = try await ask(vendor, first: vendor.rateLimited.with(header: "retry-after", wait))
        #expect(outcome.kind == "rate_limited")
        #expect(outcome.questions.count == 1)
    }

    @Test(arguments: Vendor.allCases)
    func `A server that says not to try again is not asked again`(vendor: Vendor) async throws {
        let outcome = try await ask(vendor, first: vendor.overloaded.with(header: "x-should-retry", "false"))
        #expect(outcome.kind == "overloaded")
        #expect(outcome.questions.count == 1)
    }

    @Test(arguments: Vendor.allCases, [408, 409, 500, 502, 504, 599])
    func `These statuses pass`(vendor: Vendor, status: Int) async throws {
        let outcome = try await ask(vendor, first: .text(status, "try later"))
        #expect(outcome.answer?.text == Vendor.answer)
        #expect(outcome.questions.count == 2)
    }

    @Test(
        arguments: Vendor.allCases,
        [
            (400, "bad_request"), (402, "quota_spent"), (403, "not_allowed"), (405, "bad_request"),
            (413, "picture_rejected"),
            (422, "bad_request"), (301, "bad_request"),
        ])
    func `These statuses do not`(vendor: Vendor, failure: (status: Int, kind: String)) async throws {
        let outcome = try await ask(vendor, first: .text(failure.status, "no"), count: 9)
        #expect(outcome.kind == failure.kind)
        #expect(outcome.questions.count == 1)
        #expect(try #require(outcome.error).isWellWorded)
    }

    @Test(arguments: Vendor.allCases, [FakeReply.Fault.resetBeforeAnswer, .resetInHeaders])
    func `A connection that broke before the answer is made again`(vendor: Vendor, fault: FakeReply.Fault) async throws
    {
        let outcome = try await ask(vendor, first: FakeReply.json(200, "{}").with(fault))
        #expect(outcome.answer?.text == Vendor.answer)
        #expect(outcome.questions.count == 2)
    }

    @Test(
        arguments: Vendor.allCases,
        [FakeReply.Fault.resetInBody(afterBytes: 5), .closeEarly(afterBytes: 5), .chunkedWithoutEnd(closing: true)])
    func `A connection that broke inside the answer is not: it may have been paid for`(
        vendor: Vendor, fault: FakeReply.Fault
    ) async throws {
        let outcome = try await ask(vendor, first: FakeReply.json(200, "{\"message\": \"never whole\"}").with(fault))
        #expect(outcome.kind == "connection_lost")
        #expect(outcome.questions.count == 1)
        #expect(try #require(outcome.error).isWellWorded)
    }

    @Test(arguments: Vendor.allCases, [FakeReply.Fault.hang, .chunkedWithoutEnd(closing: false)])
    func `A server that falls silent is given up once the time is over`(
        vendor: Vendor, fault: FakeReply.Fault
    ) async throws {
        let outcome = try await ask(vendor, first: FakeReply.json(200, "{}").with(fault)) {
            $0.settings.timeout = .milliseconds(80)
        }
        #expect(outcome.kind == "timed_out")
        #expect(outcome.questions.count <= 1)
        #expect(try #require(outcome.error).isWellWorded)
    }
}
