public import AltText

/// A key as it is kept: the secret, and the hosts for which it was stored.
public struct StoredKey: Sendable, Hashable {
    /// The key itself.
    package let secret: Secret
    /// The only hosts to which it goes; none: those of the vendor after which it is called.
    package let hosts: [KeyHost]

    /// Joins a key and its hosts.
    public init(_ secret: Secret, hosts: [KeyHost] = []) {
        self.secret = secret
        self.hosts = hosts
    }
}
