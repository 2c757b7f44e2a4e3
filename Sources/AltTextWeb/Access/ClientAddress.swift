internal import Foundation
internal import NIOCore

/// Where a request comes from, as far as counting goes: an IPv4 address, or the network of an IPv6 address, since whoever
/// has one of those has all 2⁶⁴ in it.
package struct ClientAddress: Sendable, Hashable {
    /// The bytes that count; none for who has no network address.
    private let bytes: [UInt8]
    /// Whether the request comes from this machine.
    package let isLoopback: Bool

    init(_ address: SocketAddress?) {
        let text = address?.ipAddress ?? ""
        self.init(bytes: Self.bytes(of: text, AF_INET, count: 4) ?? Self.bytes(of: text, AF_INET6, count: 16) ?? [])
    }

    /// An address in network order: four bytes, sixteen, or none.
    package init(bytes: [UInt8]) {
        let isMapped =
            bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        let plain = isMapped ? Array(bytes[12...]) : bytes
        isLoopback = plain.count == 4 && plain[0] == 127 || plain == Array(repeating: 0, count: 15) + [1]
        self.bytes = plain.count == 16 ? Array(plain[..<8]) : plain
    }

    /// As it stands in logs: the address, or the network of an IPv6 address.
    package var text: String {
        switch bytes.count {
        case 4: bytes.map(String.init).joined(separator: ".")
        case 8:
            stride(from: 0, to: 8, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
                .joined(separator: ":") + "::/64"
        default: "unknown"
        }
    }

    private static func bytes(of text: String, _ family: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return unsafe inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}
