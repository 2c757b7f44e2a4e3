internal import Foundation
internal import NIOPosix

/// An address a host's name leads to.
struct HostAddress: Sendable, Hashable {
    /// The address as it is written: `203.0.113.7`, `2001:db8::7`.
    let text: String
    /// How far it reaches.
    let scope: AddressScope

    /// Every address of a host; empty where there is no such host.
    static func all(of host: String) async -> [HostAddress] {
        // The system's resolver blocks, so it must not run where other tasks want to.
        (try? await NIOThreadPool.singleton.runIfActive { resolve(host) }) ?? []
    }

    private static func resolve(_ host: String) -> [HostAddress] {
        var hints = unsafe addrinfo()
        #if canImport(Glibc)
            unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            unsafe hints.ai_socktype = SOCK_STREAM
        #endif
        var first: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
        defer { unsafe freeaddrinfo(first) }
        var addresses: [HostAddress] = []
        var next = unsafe first
        while let info = unsafe next {
            if let address = unsafe HostAddress(info.pointee), !addresses.contains(address) {
                addresses.append(address)
            }
            unsafe next = info.pointee.ai_next
        }
        return addresses
    }

    private init?(_ info: addrinfo) {
        guard let socketAddress = unsafe info.ai_addr else { return nil }
        let raw = UnsafeRawPointer(socketAddress)
        let bytes: [UInt8]
        switch unsafe info.ai_family {
        case AF_INET:
            bytes = unsafe withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr) { unsafe Array($0) }
        case AF_INET6:
            bytes = unsafe withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { unsafe Array($0) }
        default: return nil
        }
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard
            unsafe getnameinfo(
                socketAddress, info.ai_addrlen, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0
        else { return nil }
        text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        scope = AddressScope(bytes: bytes)
    }
}
