internal import AltTextHTTP
internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Fetches one picture from the web. Each step of a redirect is looked at anew, and the connection goes to the very
/// address that was looked at, so that a name cannot mean one thing when asked and another when used.
struct PictureFetcher: Sendable {
    let options: PictureLoader.Options

    private static let maximumRedirects = 5

    /// Fetches a picture.
    ///
    /// - Parameter isTyped: whether a person wrote the address, and so has asked for the host that stands in it.
    func fetch(_ address: String, isTyped: Bool = true) async throws(LoadError) -> [UInt8] {
        guard let url = Self.pictureURL(address) else { throw Self.badURL(address) }
        let policy =
            isTyped
            ? await policy(for: url)
            : AddressPolicy(literalScope: nil, allowsPrivate: options.allowsPrivateAddresses)
        // A server that drips must not hold up the run.
        let tooSlow = LoadError(
            .tooSlow, "\(address) did not arrive within \(Int(options.fetchTimeout / .seconds(1))) s",
            remedy: "Download the picture and give its path")
        return try await withTimeout(options.fetchTimeout, orThrow: tooSlow) { [self] () async throws(LoadError) in
            var url = url
            for _ in 0...Self.maximumRedirects {
                switch try await step(url, policy: policy) {
                case .bytes(let bytes): return bytes
                case .redirect(let next): url = next
                }
            }
            throw LoadError(
                .tooManyRedirects, "\(address) redirects more than \(Self.maximumRedirects) times",
                remedy: "Give the picture's final URL")
        }
    }

    private enum Step {
        case bytes([UInt8])
        case redirect(URL)
    }

    /// The policy for what a person typed: an address, or `localhost`, is as good as asking for it.
    private func policy(for url: URL) async -> AddressPolicy {
        let host = url.host(percentEncoded: false) ?? ""
        let isLiteral = host.contains(":") || host == "localhost" || host.allSatisfy { $0.isNumber || $0 == "." }
        let scope = isLiteral ? await HostAddress.all(of: host).first?.scope : nil
        return AddressPolicy(literalScope: scope, allowsPrivate: options.allowsPrivateAddresses)
    }

    private func step(_ url: URL, policy: AddressPolicy) async throws(LoadError) -> Step {
        let host = url.host(percentEncoded: false) ?? ""
        let addresses = await HostAddress.all(of: host)
        guard let address = addresses.first else {
            throw LoadError(.notReachable, "There is no host \(host)", remedy: "Check the URL and the network")
        }
        // All must pass: a name with one good and one bad address is a trap.
        guard addresses.allSatisfy({ policy.permits($0.scope) }) else {
            throw LoadError(
                .addressRefused, "\(url.absoluteString) leads to \(address.text), which is not open to everybody",
                remedy: "If you trust it, write the address itself, or allow private addresses")
        }
        let client = client(pinning: host, to: address)
        let result = await exchange(url, client)
        try? await client.shutdown()
        return try result.get()
    }

    private func client(pinning host: String, to address: HostAddress) -> HTTPClient {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
        configuration.timeout.connect = .seconds(10)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.dnsOverride = [host: address.text]
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    private func exchange(_ url: URL, _ client: HTTPClient) async -> Result<Step, LoadError> {
        var request = HTTPClientRequest(url: url.absoluteString)
        request.headers = ["user-agent": "AltText", "accept": "image/*,*/*;q=0.5"]
        do {
            let response = try await client.execute(request, deadline: .distantFuture)
            if let next = redirect(response, from: url) { return next.map(Step.redirect) }
            guard response.status == .ok else { return .failure(Self.refusal(response.status, of: url)) }
            let body = try await response.body.collect(upTo: options.maximumByteCount)
            return .success(.bytes([UInt8](body.readableBytesView)))
        } catch is NIOTooManyBytesError {
            return .failure(
                LoadError(
                    .tooLarge,
                    "\(url.absoluteString) is larger than \(options.maximumByteCount >> 20) MiB, more than any picture needs"
                ))
        } catch {
            return .failure(Self.failure(TransportFailure(error, inBody: false), of: url))
        }
    }

    private static func failure(_ failure: TransportFailure, of url: URL) -> LoadError {
        let place = url.absoluteString
        switch failure {
        case .noConnection(let reason):
            return LoadError(
                .notReachable, "\(place) is not reachable (\(reason))", remedy: "Check the URL and the network")
        case .cancelled: return LoadError(.interrupted, "Interrupted while \(place) was fetched")
        case .lostBeforeBody(let reason), .lostInBody(let reason):
            return LoadError(
                .connectionLost, "The connection broke before the whole of \(place) was here (\(reason))",
                remedy: "Try again")
        case .timedOut, .tooLarge:
            return LoadError(.connectionLost, "\(place) could not be fetched", remedy: "Try again")
        }
    }

    private func redirect(_ response: HTTPClientResponse, from url: URL) -> Result<URL, LoadError>? {
        guard [301, 302, 303, 307, 308].contains(response.status.code) else { return nil }
        guard let location = response.headers.first(name: "location"),
            let next = URL(string: location, relativeTo: url)?.absoluteString
        else {
            return .failure(
                LoadError(
                    .httpStatus, "\(url.absoluteString) redirects to nowhere", remedy: "Give the picture's final URL"))
        }
        guard let target = Self.pictureURL(next) else {
            return .failure(
                LoadError(
                    .addressRefused, "\(url.absoluteString) redirects to \(next), which is no web address",
                    remedy: "Give the picture's final URL"))
        }
        return .success(target)
    }

    private static func pictureURL(_ text: String) -> URL? {
        guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
            let host = url.host(), !host.isEmpty
        else { return nil }
        return url
    }

    private static func badURL(_ address: String) -> LoadError {
        LoadError(
            .badURL, "\(address) is no URL a picture can be fetched from",
            remedy: "Write it with http:// or https:// and percent-encoded spaces; for a file, write its path")
    }

    private static func refusal(_ status: HTTPResponseStatus, of url: URL) -> LoadError {
        let place = url.absoluteString
        switch status.code {
        case 404, 410:
            return LoadError(.notFound, "There is nothing at \(place) (\(status.code))", remedy: "Check the URL")
        case 401, 403:
            return LoadError(
                .httpStatus, "\(place) is not open to everybody (\(status.code))",
                remedy: "Download the picture and give its path")
        default:
            return LoadError(
                .httpStatus, "\(place) answered with status \(status.code)",
                remedy: "Try again later, or check the URL in a browser")
        }
    }
}
