internal import AltText
internal import AltTextHTTP
internal import NIOHTTP1
internal import SystemPackage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Downloads one file of a hub: goes on where an earlier download was cut, and trusts nothing whose checksum is wrong.
struct HubDownload: Sendable {
    let hub: HubClient
    let reference: HubReference
    let file: HubFile
    let model: Model
    /// The path it gets.
    let path: String
    let shortestRetryWait: Duration

    private static let maximumRetries = 5
    private static let maximumRedirects = 5

    /// Downloads the file.
    ///
    /// - Parameter report: learns how many bytes are here.
    /// - Throws: ``ModelError``; what has come is kept, unless its checksum is wrong.
    func run(report: @escaping @Sendable (Int) async -> Void) async throws(ModelError) {
        let part = PartialFile(path: path)
        do throws(ModelError) {
            try await fetch(into: part, report: report)
            await part.close()
        } catch {
            await part.close()
            throw error
        }
    }

    private func fetch(
        into part: PartialFile, report: @escaping @Sendable (Int) async -> Void
    ) async throws(ModelError) {
        let policy = RetryPolicy(maximumRetries: Self.maximumRetries, shortestWait: shortestRetryWait)
        try await disk { try await part.open() }
        do throws(DownloadFailure) {
            try await policy.retrying(progress: { await part.byteCount }) { () async throws(DownloadFailure) in
                do {
                    try await attempt(into: part, report: report)
                    try await verify(part)
                } catch let error as TransportFailure {
                    throw DownloadFailure(
                        error: .hubFailure(model, hub.address, error), isRetryable: error.isPassing)
                } catch let error as ModelError {
                    throw DownloadFailure(error: error, isRetryable: false)
                } catch {
                    throw DownloadFailure(error: .diskFailure(model, path, error), isRetryable: false)
                }
            }
        } catch {
            throw error.error
        }
    }

    /// Asks for what is missing, wherever the hub says that it is.
    private func attempt(into part: PartialFile, report: @escaping @Sendable (Int) async -> Void) async throws {
        var url = hub.url(of: file, in: reference)
        var headers = hub.headers
        for _ in 0...Self.maximumRedirects {
            let partCount = await part.byteCount
            if partCount > 0 { headers += [("range", "bytes=\(partCount)-")] }
            let call = HTTPCall(method: .get, url: url, headers: headers, timeout: .seconds(60))
            let reply = try await hub.transport.pieces(of: call) { reply in
                guard case .write(let offset) = resumption(after: reply, partCount) else { return false }
                try await part.cut(at: offset)
                return true
            } receive: { [file] bytes in
                if file.byteCount > 0, await part.byteCount + bytes.count > file.byteCount {
                    try await part.cut(at: 0)
                    throw ModelError.longerThanAnnounced(model, file.path)
                }
                try await part.append(bytes)
                await report(await part.byteCount)
            }
            switch resumption(after: reply, partCount) {
            case .write:
                let count = await part.byteCount
                guard file.byteCount == 0 || count >= file.byteCount else {
                    throw TransportFailure.lostInBody("the file ended early")
                }
                return
            case .complete: return
            case .startOver: try await part.cut(at: 0)
            case .redirect(let location):
                guard let target = URL(string: location, relativeTo: URL(string: url))?.absoluteString else {
                    throw ModelError.hubRefusal(model, hub.address, reference, status: reply.status)
                }
                // What came over https is not taken from where anybody on the way can change it.
                guard !(url.hasPrefix("https:") && target.lowercased().hasPrefix("http:")) else {
                    throw ModelError.hubRefusal(model, hub.address, reference, status: reply.status)
                }
                // The token is the hub's: another server must not learn it, wherever it leads on to.
                headers = Endpoint.isSame(target, hub.address) ? hub.headers : []
                url = target
                continue
            case .refused(let status):
                if RetryPolicy.isRetryable(status: status) { throw TransportFailure.lostBeforeBody("status \(status)") }
                throw ModelError.hubRefusal(model, hub.address, reference, status: status)
            }
            headers.removeAll { $0.name == "range" }
        }
        throw ModelError.hubRefusal(model, hub.address, reference, status: 310)
    }

    private func resumption(after reply: HTTPReply, _ partCount: Int) -> Resumption {
        Resumption(
            status: reply.status, partCount: partCount, byteCount: file.byteCount,
            contentRange: reply.headers.first(name: "content-range"), location: reply.headers.first(name: "location"))
    }

    /// Gives the file its name, if it is what the hub said it would be.
    private func verify(_ part: PartialFile) async throws(ModelError) {
        let digest = try await disk { try await part.digest() }
        if let wanted = file.digest, wanted.lowercased() != digest {
            try await disk { try await part.cut(at: 0) }
            throw .wrongChecksum(model, file.path)
        }
        try await disk { try await part.finish() }
    }

    private func disk<Result>(_ work: () async throws -> Result) async throws(ModelError) -> Result {
        do {
            return try await work()
        } catch {
            throw .diskFailure(model, path, error)
        }
    }
}

extension ModelError {
    fileprivate static func longerThanAnnounced(_ model: Model, _ file: String) -> ModelError {
        ModelError(
            .badModelFile, model: model.name, "\(file) is longer than the hub announced",
            remedy: "Install again; if it stays, the hub's list and its files differ")
    }
}

extension Endpoint {
    /// Whether two addresses lead to one server.
    fileprivate static func isSame(_ first: String, _ second: String) -> Bool {
        func origin(_ text: String) -> String? {
            URL(string: text).flatMap { url in url.host().map { "\(url.scheme ?? ""):\($0):\(url.port ?? 0)" } }
        }
        return origin(first) != nil && origin(first) == origin(second)
    }
}

extension TransportFailure {
    /// Whether the same request may do better.
    fileprivate var isPassing: Bool {
        switch self {
        case .lostBeforeBody, .lostInBody, .timedOut: true
        case .noConnection, .tooLarge, .cancelled: false
        }
    }
}
