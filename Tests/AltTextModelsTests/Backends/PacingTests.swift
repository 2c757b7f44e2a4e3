import AltText
import AltTextModels
import AltTextTesting
import Testing

/// How many requests are under way at once, and how they end early.
struct PacingTests {
    @Test(arguments: Vendor.allCases, [1, 3])
    func `Never more than the ceiling are under way at one server`(vendor: Vendor, ceiling: Int) async throws {
        try await withFakeServer(vendor.fake(), serviceTime: .milliseconds(3)) { server in
            try await withClient(maximumConcurrency: ceiling) { client in
                let model = vendor.model(at: server)
                // Ollama is asked once what the model can do, which is not counted as a question.
                _ = await client.result(from: model)
                await withTaskGroup { group in
                    for _ in 0..<24 { group.addTask { _ = await client.result(from: model) } }
                }
                #expect(server.peakConcurrency <= ceiling)
                #expect(server.requests.count { $0.path == vendor.path } == 25)
            }
        }
    }

    @Test func `The entry's own number holds where the user gave none`() async throws {
        try await withFakeServer(Vendor.openAI.fake(), serviceTime: .milliseconds(3)) { server in
            try await withClient { client in
                var model = Vendor.openAI.model(at: server)
                model.concurrency = 2
                await withTaskGroup { [model] group in
                    for _ in 0..<16 { group.addTask { _ = await client.result(from: model) } }
                }
                #expect(server.peakConcurrency <= 2)
            }
        }
    }

    @Test func `Two servers are asked side by side`() async throws {
        let second = Signal()
        let waiting = Vendor.openAI.fake(
            answer: FakeAnswer { _, _ in
                await second.wait()
                return "first"
            })
        try await withFakeServer(waiting) { first in
            try await withFakeServer(Vendor.openAI.fake()) { other in
                try await withClient(maximumConcurrency: 1) { client in
                    async let one = client.result(from: Vendor.openAI.model(at: first))
                    // The first server answers only once the second has.
                    #expect(await client.result(from: Vendor.openAI.model(at: other)).failure == nil)
                    second.give()
                    #expect(await one.value?.text == "first")
                }
            }
        }
    }

    @Test(arguments: Vendor.allCases)
    func `After a stop what is under way ends as it would, and nothing else begins`(vendor: Vendor) async throws {
        let (arrived, released) = (Signal(), Signal())
        let fake = vendor.fake(
            answer: FakeAnswer { _, _ in
                arrived.give()
                await released.wait()
                return Vendor.answer
            })
        try await withFakeServer(fake) { server in
            try await withClient(maximumConcurrency: 1) { client in
                let model = vendor.model(at: server)
                async let underWay = client.result(from: model)
                await arrived.wait()
                async let waiting = client.result(from: model)
                client.stop()
                let late = await client.result(from: model)
                released.give()
                #expect(await underWay.value?.text == Vendor.answer)
                for error in [await waiting.failure, late.failure] {
                    #expect(error?.kind == "interrupted")
                    #expect(error?.isWellWorded == true)
                }
                #expect(server.requests.count { $0.path == vendor.path } == 1)
            }
        }
    }

    @Test func `A stop wakes who waits out a rate limit`() async throws {
        let limited = Signal()
        let fake = Vendor.openAI.fake { _, _ in
            limited.give()
            return FakeOpenAI.rateLimited.with(header: "retry-after", "100")
        }
        try await withFakeServer(fake) { server in
            try await withClient { client in
                let model = Vendor.openAI.model(at: server)
                async let one = client.result(from: model)
                await limited.wait()
                async let other = client.result(from: model)
                client.stop()
                #expect(await one.failure?.kind == "interrupted")
                #expect(await other.failure?.kind == "interrupted")
            }
        }
    }

    @Test func `A stop while Ollama says what a model can do keeps the picture here`() async throws {
        try await withClient { client in
            let fake = FakeOllama(models: [FakeOllama.Model("heron-7b")])
            let asked = Signal()
            let answered = Signal()
            try await withFakeServer({ request in
                if request.path == "/api/show" {
                    asked.give()
                    await answered.wait()
                }
                return await fake.answer(to: request)
            }) { server in
                async let result = client.result(from: Vendor.ollama.model(at: server))
                await asked.wait()
                client.stop()
                answered.give()
                #expect(await result.failure?.kind == "interrupted")
                #expect(server.requests.map(\.path) == ["/api/show"])
            }
        }
    }

    @Test(arguments: Vendor.allCases, [FakeReply.Fault.hang, .chunkedWithoutEnd(closing: false)])
    func `Cancelling the task ends a request that hangs`(vendor: Vendor, fault: FakeReply.Fault) async throws {
        let arrived = Signal()
        let path = vendor.path
        let fake = vendor.fake { request, _ in
            guard request.path == path else { return nil }
            arrived.give()
            return FakeReply.json(200, "{}").with(fault)
        }
        try await withFakeServer(fake) { server in
            try await withClient { client in
                let model = vendor.model(at: server)
                let task = Task { await client.result(from: model) }
                await arrived.wait()
                task.cancel()
                #expect(await task.value.failure?.kind == "interrupted")
                #expect(server.requests.count { $0.path == path } == 1)
            }
        }
    }

    @Test(arguments: Vendor.allCases)
    func `Cancelling the task ends the wait for a turn, and the next in the queue gets it`(vendor: Vendor) async throws
    {
        let (arrived, released) = (Signal(), Signal())
        let fake = vendor.fake(
            answer: FakeAnswer { _, _ in
                arrived.give()
                await released.wait()
                return Vendor.answer
            })
        try await withFakeServer(fake) { server in
            try await withClient(maximumConcurrency: 1) { client in
                let model = vendor.model(at: server)
                let first = Task { await client.result(from: model) }
                await arrived.wait()
                let second = Task { await client.result(from: model) }
                let third = Task { await client.result(from: model) }
                second.cancel()
                #expect(await second.value.failure?.kind == "interrupted")
                released.give()
                #expect(await first.value.failure == nil)
                #expect(await third.value.failure == nil)
                #expect(server.requests.count { $0.path == vendor.path } == 2)
            }
        }
    }

    @Test func `Several models are looked at together, and the first that is ready is chosen`() async throws {
        try await withFakeServer(Vendor.ollama.fake()) { server in
            try await withClient { client in
                let ready = Vendor.ollama.model(at: server)
                var missing = ready
                missing.id = "egret-9b"
                let readiness = await client.readiness(of: [missing, ready, missing])
                #expect(readiness.map(\.summary) == ["not pulled", "ready", "not pulled"])
                #expect(await client.firstReady(of: [missing, ready]) == ready)
                #expect(await client.firstReady(of: []) == nil)
            }
        }
    }
}
