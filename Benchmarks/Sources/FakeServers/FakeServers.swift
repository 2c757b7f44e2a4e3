import AltTextTesting
import Dispatch
import Foundation

/// Three model servers that speak OpenAI's language. `FakeServers [SLOTS [MILLISECONDS]]` prints their base URLs, one a
/// line, and serves until its standard input ends, so that it never outlives whoever started it. At the end it prints
/// how many requests each server answered, and the most it had at once.
@main
struct FakeServers {
    static func main() async throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let slots = numbers.first ?? 8
        let serviceTime = Duration.milliseconds(numbers.dropFirst().first ?? 100)
        var servers: [FakeServer] = []
        for _ in 0..<3 {
            servers.append(
                try await FakeServer.start(slots: slots, keepsBodies: false) { request in
                    await answer(to: request, serviceTime: serviceTime)
                })
        }
        for server in servers { say("\(server.baseURL)/v1") }
        await endOfInput()
        for server in servers {
            say("\(server.requests.count { $0.method == "POST" }) \(server.peakConcurrency)")
            try await server.stop()
        }
    }

    private static func answer(to request: RecordedRequest, serviceTime: Duration) async -> FakeReply {
        // A server lists its models at once; only a model takes its time.
        guard request.method == "POST" else { return .json(200, #"{"object":"list","data":[{"id":"fake"}]}"#) }
        try? await Task.sleep(for: serviceTime)
        return .json(200, completion)
    }

    private static let completion = """
        {"id":"1","object":"chat.completion","model":"fake","choices":[{"index":0,"finish_reason":"stop","message":\
        {"role":"assistant","content":"A grey heron stands in shallow water beside tall reeds."}}],\
        "usage":{"prompt_tokens":1000,"completion_tokens":14,"total_tokens":1014}}
        """

    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }

    /// Waits on a thread of Dispatch, since reading blocks.
    private static func endOfInput() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                while readLine() != nil {}
                continuation.resume()
            }
        }
    }
}
