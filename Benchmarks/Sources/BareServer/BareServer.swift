import Foundation
import Hummingbird
import Logging

/// A server with one endpoint that answers a fixed JSON, as its arguments say: what Hummingbird can do on this machine.
///
/// `BareServer PORT JSON` serves until it is told to stop.
@main
struct BareServer {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let port = Int(arguments[1]) else {
            FileHandle.standardError.write(Data("usage: BareServer PORT JSON\n".utf8))
            exit(64)
        }
        let body = ByteBuffer(string: arguments[2])
        let router = Router()
        router.get("album/{album}/{image}/get") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: body))
        }
        var logger = Logger(label: "BareServer")
        logger.logLevel = .error
        try await Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger
        ).runService()
    }
}
