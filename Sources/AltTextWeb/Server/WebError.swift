internal import AltText
internal import Foundation
internal import NIOCore

/// The server could not start, or could not go on.
package struct WebError: RemediedError {
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case addressInUse = "address_in_use"
        case addressRefused = "address_refused"
        case noSuchAddress = "no_such_address"
        case failed = "server_failed"
    }

    package let code: Code
    package let event: String
    package let remedy: String?

    init(_ code: Code, _ event: String, remedy: String? = nil) {
        self.code = code
        self.event = event
        self.remedy = remedy
    }

    /// A word for programs, in snake case; it never changes its meaning.
    package var kind: String { code.rawValue }

    /// What happened and what to do.
    package var description: String { sentences }

    /// What happened in a few fixed words.
    package var shortDescription: String { kindWords }
}

extension WebError {
    /// What it means for the user that the server could not listen at an address.
    init(_ error: any Error, host: String, port: Int) {
        let place = "\(host):\(port)"
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE:
            self.init(
                .addressInUse, "Another program listens at \(place) already",
                remedy: "Stop it, or choose another port")
        case EACCES:
            self.init(
                .addressRefused, "This user may not listen at \(place)",
                remedy: "Ports below 1024 belong to the system: choose another")
        case EADDRNOTAVAIL:
            self.init(
                .noSuchAddress, "This machine has no address \(host)",
                remedy: "Use 127.0.0.1 for this machine alone, 0.0.0.0 for every network")
        default:
            guard error is SocketAddressError else {
                self.init(.failed, "The server at \(place) failed (\(error))")
                return
            }
            self.init(.noSuchAddress, "There is no host \(host)", remedy: "Check its name")
        }
    }
}
