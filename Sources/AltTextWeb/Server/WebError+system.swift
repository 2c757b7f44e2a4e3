internal import Foundation
internal import NIOCore

extension WebError {
    /// What it means for the user that the server could not listen at an address.
    init(_ error: any Error, host: String, port: Int) {
        let place = "\(host):\(port)"
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE:
            self.init(
                .addressInUse, "Another program listens at \(place) already",
                remedy: "Stop it, or name another port with --port")
        case EACCES:
            self.init(
                .addressRefused, "This user may not listen at \(place)",
                remedy: "Ports below 1024 belong to the system: name another with --port")
        case EADDRNOTAVAIL:
            self.init(
                .noSuchAddress, "This machine has no address \(host)",
                remedy: "Use 127.0.0.1 for this machine alone, 0.0.0.0 for every network")
        default:
            guard error is SocketAddressError else {
                self.init(.failed, "The server at \(place) failed (\(error))")
                return
            }
            self.init(.noSuchAddress, "There is no host \(host)", remedy: "Check the name given with --host")
        }
    }
}
