/// How far a network address reaches.
///
/// The ranges are those of the IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and its updates).
package enum AddressScope: String, Sendable, Hashable, CaseIterable {
    /// This machine.
    case loopback
    /// This cable: 169.254.0.0/16 and fe80::/10, where clouds keep their secrets.
    case linkLocal
    /// A private network.
    case privateNetwork
    /// Nobody's, or many at once.
    case reserved
    /// Anybody's.
    case global

    /// The scope of an IPv4 address, four bytes, or an IPv6 address, sixteen bytes. Anything else is reserved.
    package init(bytes: [UInt8]) {
        switch bytes.count {
        case 4: self = Self.ofIPv4(bytes)
        case 16: self = Self.ofIPv6(bytes)
        default: self = .reserved
        }
    }

    private static func ofIPv4(_ bytes: [UInt8]) -> AddressScope {
        switch (bytes[0], bytes[1], bytes[2]) {
        case (127, _, _): .loopback
        case (169, 254, _): .linkLocal
        case (10, _, _), (172, 16...31, _), (192, 168, _), (100, 64...127, _): .privateNetwork
        case (0, _, _), (192, 0, 0), (192, 0, 2), (198, 18...19, _), (198, 51, 100), (203, 0, 113), (224..., _, _):
            .reserved
        default: .global
        }
    }

    private static func ofIPv6(_ bytes: [UInt8]) -> AddressScope {
        let isZero = { (range: Range<Int>) in bytes[range].allSatisfy { $0 == 0 } }
        if isZero(0..<15) { return bytes[15] == 1 ? .loopback : .reserved }
        // Addresses that carry an IPv4 address reach as far as that one: mapped, compatible, NAT64, 6to4.
        if isZero(0..<10), bytes[10] == 0xFF, bytes[11] == 0xFF { return ofIPv4(Array(bytes[12...])) }
        if isZero(0..<12) { return ofIPv4(Array(bytes[12...])) }
        if bytes[0..<4].elementsEqual([0x00, 0x64, 0xFF, 0x9B]) {
            return isZero(4..<12) ? ofIPv4(Array(bytes[12...])) : .privateNetwork
        }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return ofIPv4(Array(bytes[2..<6])) }
        switch (bytes[0], bytes[1]) {
        case (0xFE, 0x80...0xBF): return .linkLocal
        case (0xFC...0xFD, _), (0xFE, 0xC0...0xFF): return .privateNetwork
        // Only 2000::/3 has been given out; Teredo, documentation and benchmarking inside it reach nobody.
        case (0x20...0x3F, _):
            return bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] < 2 || bytes[2] == 0x0D && bytes[3] == 0xB8)
                ? .reserved : .global
        default: return .reserved
        }
    }
}
