/// Decides which addresses a picture may be fetched from.
///
/// A URL comes from a person, but where its name leads and whither its server redirects does not: neither must make
/// AltText read what only this machine or its network can reach.
package struct AddressPolicy: Sendable, Hashable {
    /// The scopes that may be reached.
    private let allowed: Set<AddressScope>

    /// The policy for a URL that a person has typed.
    ///
    /// - Parameters:
    ///   - literalScope: the scope of the host, where the person wrote an address or `localhost` rather than a name: that is
    ///     as good as asking for it. `nil` for a name.
    ///   - allowsPrivate: whether the person allowed private addresses altogether. Link-local ones stay out of reach.
    package init(literalScope: AddressScope?, allowsPrivate: Bool) {
        var allowed: Set<AddressScope> = [.global]
        if let literalScope, literalScope == .loopback || literalScope == .privateNetwork {
            allowed.insert(literalScope)
        }
        if allowsPrivate { allowed.formUnion([.loopback, .privateNetwork]) }
        self.allowed = allowed
    }

    /// Whether an address may be reached.
    package func permits(_ scope: AddressScope) -> Bool {
        allowed.contains(scope)
    }
}
