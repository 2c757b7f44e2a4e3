internal import AsyncHTTPClient
internal import NIOCore
internal import NIOFoundationCompat
internal import NIOHTTP1

/// Sends requests to the servers that were chosen. Follows no redirect: neither a key nor a picture goes anywhere else.
package final class HTTPTransport: Sendable {
    /// The largest body that is read whole unless more is allowed, in bytes.
    package static let maximumByteCount = 16 << 20

    private let client: HTTPClient

    /// Creates a transport without connections.
    package init() {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
        configuration.timeout.connect = .seconds(5)
        // Pacing decides how many requests are under way, so that the pool must not.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1000
        // A server that does not run is to be told at once; what is worth another try, RetryPolicy decides.
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Closes every connection. The transport cannot be used afterwards.
    package func shutdown() async {
        try? await client.shutdown()
    }

    /// Sends a request and reads the whole reply.
    ///
    /// - Parameter maximumByteCount: the largest body that is read.
    package func send(
        _ call: HTTPCall, maximumByteCount: Int = HTTPTransport.maximumByteCount
    ) async throws(TransportFailure) -> HTTPReply {
        let start = ContinuousClock.now
        return try await withTimeout(call.timeout, orThrow: .timedOut(call.timeout)) {
            [self] () async throws(TransportFailure) in
            let response = try await head(of: call)
            do {
                let body = try await response.body.collect(upTo: maximumByteCount)
                return HTTPReply(
                    status: Int(response.status.code), headers: response.headers, body: [UInt8](body.readableBytesView),
                    duration: .now - start)
            } catch is NIOTooManyBytesError {
                throw TransportFailure.tooLarge(byteCount: maximumByteCount)
            } catch {
                throw TransportFailure(error, inBody: true)
            }
        }
    }

    /// Sends a request and reads the reply line by line while it comes.
    ///
    /// - Returns: the reply without a body when all lines of a successful reply were read; the whole reply otherwise.
    /// - Throws: ``TransportFailure``, or what `receive` throws.
    package func lines<Failure: Error>(
        of call: HTTPCall, _ receive: ([UInt8]) async throws(Failure) -> Void
    ) async throws -> HTTPReply {
        let response = try await withTimeout(call.timeout, orThrow: .timedOut(call.timeout)) {
            [self] () async throws(TransportFailure) in try await head(of: call)
        }
        guard (200..<300).contains(Int(response.status.code)) else {
            let body = (try? await response.body.collect(upTo: 1 << 20)) ?? ByteBuffer()
            return HTTPReply(
                status: Int(response.status.code), headers: response.headers, body: [UInt8](body.readableBytesView),
                duration: .zero)
        }
        var line: [UInt8] = []
        do {
            for try await buffer in response.body {
                for byte in buffer.readableBytesView {
                    if byte == UInt8(ascii: "\n") {
                        try await receive(line)
                        line.removeAll(keepingCapacity: true)
                    } else {
                        line.append(byte)
                    }
                }
                guard line.count <= 1 << 20 else { throw TransportFailure.tooLarge(byteCount: 1 << 20) }
            }
        } catch let error as Failure {
            throw error
        } catch {
            throw TransportFailure(error, inBody: true)
        }
        if !line.isEmpty { try await receive(line) }
        return HTTPReply(status: Int(response.status.code), headers: response.headers, body: [], duration: .zero)
    }

    func head(of call: HTTPCall) async throws(TransportFailure) -> HTTPClientResponse {
        var request = HTTPClientRequest(url: call.url)
        request.method = HTTPMethod(rawValue: call.method.rawValue)
        for (name, value) in call.headers { request.headers.add(name: name, value: value) }
        request.headers.add(name: "user-agent", value: "AltText")
        if let body = call.body { request.body = .bytes(ByteBuffer(bytes: body)) }
        do {
            // The caller watches the time, since it has to cover the body as well.
            return try await client.execute(request, deadline: .distantFuture)
        } catch {
            throw TransportFailure(error, inBody: false)
        }
    }
}
