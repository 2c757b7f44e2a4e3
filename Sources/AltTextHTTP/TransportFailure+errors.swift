internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOPosix

extension TransportFailure {
    /// What an error of the HTTP client means.
    package init(_ error: any Error, inBody: Bool) {
        switch error {
        case let failure as TransportFailure: self = failure
        case is CancellationError: self = .cancelled
        case let error as HTTPClientError where error == .cancelled: self = .cancelled
        case let error as HTTPClientError where Self.beforeConnection.contains(error):
            self = .noConnection(error.shortDescription.lowercased())
        case let error as NIOConnectionError: self = .noConnection(Self.reason(of: error))
        case let error as IOError where error.errnoCode == ECONNREFUSED: self = .noConnection("connection refused")
        case let error as IOError where inBody: self = .lostInBody(Self.reason(of: error))
        case let error as IOError: self = .lostBeforeBody(Self.reason(of: error))
        case let error as HTTPClientError:
            self =
                inBody
                ? .lostInBody(error.shortDescription.lowercased())
                : .lostBeforeBody(error.shortDescription.lowercased())
        default:
            let isTLS = String(reflecting: type(of: error)).contains("SSL")
            if isTLS {
                self = .noConnection("no trusted TLS connection: \(error)")
            } else {
                self = inBody ? .lostInBody("\(error)") : .lostBeforeBody("\(error)")
            }
        }
    }

    private static let beforeConnection: [HTTPClientError] = [
        .connectTimeout, .invalidURL, .emptyHost, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout,
    ]

    private static func reason(of error: NIOConnectionError) -> String {
        if error.dnsAError != nil || error.dnsAAAAError != nil, error.connectionErrors.isEmpty {
            return "no such host: \(error.host)"
        }
        guard let cause = error.connectionErrors.first?.error else { return "no connection to \(error.host)" }
        return (cause as? IOError).map(reason(of:)) ?? "\(cause)"
    }

    private static func reason(of error: IOError) -> String {
        switch error.errnoCode {
        case ECONNREFUSED: "connection refused"
        case ECONNRESET, EPIPE: "the server closed the connection"
        case EHOSTUNREACH, ENETUNREACH: "no route to the host"
        case ETIMEDOUT: "the connection timed out"
        default: error.description
        }
    }
}
