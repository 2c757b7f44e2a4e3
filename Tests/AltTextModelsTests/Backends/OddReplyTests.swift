import AltText
import AltTextModels
import AltTextTesting
import Testing

/// Replies in odd spellings, pieces and words, as servers out there send them.
struct OddReplyTests {
    /// A vendor's reply with a text, a reason for its end in JSON, and tokens written.
    private static func reply(
        _ vendor: Vendor, text: String = #""A grey heron.""#, reason: String = "null", output: String = "12",
        input: String = "1200"
    ) -> FakeReply {
        vendor.reply(Vendor.Reply(text: text, reason: reason, input: input, output: output))
    }

    @Test(
        arguments: Vendor.allCases,
        [
            "length", "LENGTH", "max_tokens", "MAX_TOKENS", "model_length", "max_output_tokens", "MaxTokens_MAX_TOKENS",
            "max-tokens", "model_context_window_exceeded", "token_limit",
        ])
    func `An answer that was cut off is told in every spelling`(vendor: Vendor, word: String) async throws {
        let outcome = try await ask(vendor, first: Self.reply(vendor, reason: "\"\(word)\""))
        #expect(outcome.answer?.finish == .length)
    }

    @Test(arguments: Vendor.allCases, ["stop", "STOP", "end_turn", "EOS", "completed"])
    func `And one that is whole`(vendor: Vendor, word: String) async throws {
        // A whole answer may be as long as the limit.
        let outcome = try await ask(vendor, first: Self.reply(vendor, reason: "\"\(word)\"", output: "500")) {
            $0.settings.maximumTokens = 500
        }
        #expect(outcome.answer?.finish == .complete)
    }

    @Test(arguments: Vendor.allCases)
    func `Without a reason, an answer as long as the limit is cut off`(vendor: Vendor) async throws {
        for (output, finish) in [("499", Finish.unknown), ("500", .length), ("501", .length)] {
            let outcome = try await ask(vendor, first: Self.reply(vendor, output: output)) {
                $0.settings.maximumTokens = 500
            }
            #expect(outcome.answer?.finish == finish)
        }
        let usual = vendor == .anthropic || vendor == .gemini ? 1024 : 300
        #expect(try await ask(vendor, first: Self.reply(vendor, output: "\(usual)")).answer?.finish == .length)
    }

    @Test(
        arguments: Vendor.allCases,
        [
            ("\"A heron,\nalone.\"", "A heron,\nalone."), (#""A heron \ud83e.""#, "A heron \u{FFFD}."),
            (#""A heron \ude01.""#, "A heron \u{FFFD}."), (#""A heron \ud83e\udda9.""#, "A heron 🦩."),
            ("\"A\theron.\"", "A\theron."), (#""NaN 1e999 \"q\" \\ heron.""#, #"NaN 1e999 "q" \ heron."#),
        ])
    func `A paid answer is not lost to a slip of its server`(vendor: Vendor, text: (String, String)) async throws {
        // Beside a number that no computer holds, so that no strict reader takes any of them.
        for output in ["NaN", "-Infinity", "1e999"] {
            let reply = Self.reply(vendor, text: text.0, reason: "\"stop\"", output: output)
            let answer = try #require(try await ask(vendor, first: reply).answer)
            #expect(answer.text == text.1)
            #expect(answer.usage.output == nil)
            #expect(answer.usage.input == 1200)
        }
    }

    @Test(
        arguments: Vendor.allCases,
        ["0", "-1", "-9223372036854775808", "9223372036854775807", "1e300", "\"12\"", "null", "1.5"])
    func `What is no count of tokens is not taken for one`(vendor: Vendor, count: String) async throws {
        let reply = Self.reply(vendor, reason: "\"stop\"", output: count == "0" ? "-1" : count, input: count)
        let answer = try #require(try await ask(vendor, first: reply).answer)
        #expect(answer.usage == TokenUsage())
    }

    @Test(arguments: ["-0.5", "1e300", "NaN", "1e999", "20000", "\"1\""])
    func `What is no price is not taken for one`(cost: String) async throws {
        let body =
            #"{"choices":[{"message":{"content":"A heron."},"finish_reason":"stop"}],"usage":{"cost":\#(cost)}}"#
        #expect(try #require(try await ask(.openAI, first: .json(200, body)).answer).reportedDollars == nil)
        let small = body.replacing("\"cost\":\(cost)", with: "\"cost\":0.002")
        #expect(try await ask(.openAI, first: .json(200, small)).answer?.reportedDollars == 0.002)
    }

    private static let streams: [(vendor: Vendor, body: String)] = [
        (
            .openAI,
            """
            data: {"model":"heron-7b","choices":[{"delta":{"role":"assistant","content":"A grey "}}]}

            : a comment
            data: {"choices":[{"delta":{"content":"heron."},"finish_reason":null}]}
            data: {"choices":[{"delta":{},"finish_reason":"stop"}]}
            data: {"choices":[],"usage":{"prompt_tokens":1200,"completion_tokens":12}}
            data: [DONE]

            """
        ),
        (
            .anthropic,
            """
            event: message_start
            data: {"type":"message_start","message":{"model":"heron-7b","content":[],"usage":{"input_tokens":1200,"output_tokens":1}}}

            event: content_block_delta
            data: {"type":"content_block_delta","delta":{"type":"text_delta","text":"A grey "}}
            data: {"type":"content_block_delta","delta":{"type":"text_delta","text":"heron."}}
            data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":12}}
            data: {"type":"message_stop"}
            """
        ),
        (
            .gemini,
            """
            data: {"candidates":[{"content":{"parts":[{"text":"A grey "}]}}],"modelVersion":"heron-7b"}
            data: {"candidates":[{"content":{"parts":[{"text":"heron."}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":1200,"candidatesTokenCount":12},"modelVersion":"heron-7b"}
            """
        ),
        (
            .ollama,
            """
            {"model":"heron-7b","message":{"content":"A grey "},"done":false}
            {"model":"heron-7b","message":{"content":"heron."},"done":false}
            {"model":"heron-7b","message":{"content":""},"done":true,"done_reason":"stop","prompt_eval_count":1200,"eval_count":12}
            """
        ),
    ]

    @Test(arguments: streams.indices, ["\n", "\r\n"])
    func `A stream that nobody asked for is read all the same`(index: Int, ending: String) async throws {
        let (vendor, body) = Self.streams[index]
        let reply = FakeReply.bytes(
            200, Array(body.replacing("\n", with: ending).utf8), contentType: "text/event-stream")
        let answer = try #require(try await ask(vendor, first: reply).answer)
        #expect(answer.text == "A grey heron.")
        #expect(answer.finish == .complete)
        #expect(answer.usage == TokenUsage(input: 1200, output: 12))
        #expect(answer.servedModel == "heron-7b")
    }

    @Test func `An error in a stream is an error`() async throws {
        let body =
            "data: {\"choices\":[{\"delta\":{\"content\":\"A\"}}]}\ndata: {\"error\":{\"message\":\"boom\",\"code\":400}}\n"
        let outcome = try await ask(.openAI, first: .bytes(200, Array(body.utf8), contentType: "text/event-stream"))
        #expect(outcome.kind == "bad_request")
    }

    @Test func `No stream is asked for`() async throws {
        let body = try JSONValue(parsing: try #require(try await ask(.openAI).questions.first).body)
        #expect(body["stream"] == false)
    }

    @Test func `A refusal among the parts of an answer is a refusal`() async throws {
        let body = #"{"choices":[{"message":{"content":[{"type":"refusal","refusal":"I will not."}]}}]}"#
        let outcome = try await ask(.openAI, first: .json(200, body))
        #expect(outcome.kind == "refused")
        #expect(outcome.error?.description.contains("I will not") == true)
    }

    @Test(arguments: [
        ("Please retry after 1 ms", 2), ("Try again in 2ms or so", 2), ("please wait 0.002 seconds", 2),
        ("Try again in 3m0s.", 1), ("Try again in 121 seconds", 1), ("Try later.", 2),
    ])
    func `A wait in words is kept`(words: String, count: Int) async throws {
        let reply = FakeReply.json(429, value: ["error": ["message": .string(words)]])
        #expect(try await ask(.openAI, first: reply).questions.count == count)
    }

    @Test(
        arguments: [Vendor.openAI, .ollama],
        [
            ("model requires more system memory (9.2 GiB) than is available (7.1 GiB)", "out_of_memory"),
            ("No models loaded. Please load a model in the developer page.", "not_found"),
            ("model \"heron-7b\" is not loaded", "not_found"), ("failed to load model", "not_found"),
            ("missing data required for image input", "no_vision"),
            ("height:16 or width:16 must be larger than factor:28", "picture_rejected"),
            ("absolute aspect ratio must be smaller than 200, got 341.3", "picture_rejected"),
            ("Image too small: 1x1", "picture_rejected"), ("cannot identify image file", "picture_rejected"),
        ])
    func `What no wait will mend is no outage`(vendor: Vendor, fault: (words: String, kind: String)) async throws {
        for status in [200, 400, 500, 503] {
            let outcome = try await ask(
                vendor, first: .json(status, value: ["error": .string(fault.words)]), count: 9)
            #expect(outcome.kind == fault.kind, "\(status)")
            #expect(outcome.questions.count == 1)
            #expect(outcome.error?.scope == (fault.kind == "picture_rejected" ? .picture : .model))
            #expect(outcome.error?.isWellWorded == true)
        }
    }

    @Test func `An error in a reply of status 200 is no outage`() async throws {
        let outcome = try await ask(.openAI, first: .json(200, #"{"error": {"message": "boom"}}"#), count: 9)
        #expect(outcome.error?.scope == .picture)
        #expect(outcome.questions.count == 1)
        let passing = #"{"error": {"message": "provider is busy", "code": 503}}"#
        #expect(try await ask(.openAI, first: .json(200, passing)).answer != nil)
    }
}
