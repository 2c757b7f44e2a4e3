internal import AltTextLedger
internal import Hummingbird

extension Doorkeeper {
    /// Lets a request in, or not.
    ///
    /// - Returns: its token, where one was needed.
    func admit(
        _ request: Request, _ context: WebContext, _ access: Endpoint.Access
    ) async throws -> TokenRecord? {
        switch access {
        case .everybody, .session: return nil
        case .thisMachine(let scope):
            if context.address.isLoopback { return nil }
            return try await admit(request.headers, from: context.address, with: [scope])
        case .scopes(let scopes):
            return try await admit(request.headers, from: context.address, with: scopes)
        }
    }
}
