import AltTextGalleries
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ([127, 0, 0, 1], AddressScope.loopback), ([127, 255, 0, 9], .loopback),
        ([169, 254, 169, 254], .linkLocal),
        ([10, 0, 0, 1], .privateNetwork), ([172, 16, 0, 1], .privateNetwork), ([172, 31, 255, 255], .privateNetwork),
        ([192, 168, 1, 1], .privateNetwork), ([100, 64, 0, 1], .privateNetwork),
        ([0, 0, 0, 0], .reserved), ([224, 0, 0, 1], .reserved), ([255, 255, 255, 255], .reserved),
        ([192, 0, 2, 1], .reserved),
        ([8, 8, 8, 8], .global), ([172, 32, 0, 1], .global), ([100, 128, 0, 1], .global), ([169, 253, 0, 1], .global),
    ])
    func `IPv4 addresses reach as far as the registry says`(bytes: [UInt8], scope: AddressScope) {
        #expect(AddressScope(bytes: bytes) == scope)
        // The same address inside IPv6 gets nobody further.
        #expect(AddressScope(bytes: Array(repeating: 0, count: 10) + [0xFF, 0xFF] + bytes) == scope)
        #expect(AddressScope(bytes: [0x00, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8) + bytes) == scope)
        #expect(AddressScope(bytes: [0x20, 0x02] + bytes + Array(repeating: 0, count: 10)) == scope)
    }

    @Test(arguments: [
        ([0x20, 0x01, 0x48, 0x60], AddressScope.global), ([0xFE, 0x80], .linkLocal), ([0xFD, 0x00], .privateNetwork),
        ([0xFC, 0x12], .privateNetwork), ([0xFF, 0x02], .reserved), ([0x20, 0x01, 0x0D, 0xB8], .reserved),
        ([0x20, 0x01, 0x00, 0x00, 0x01], .reserved), ([0x40], .reserved),
    ])
    func `IPv6 addresses reach as far as the registry says`(start: [UInt8], scope: AddressScope) {
        #expect(AddressScope(bytes: start + Array(repeating: 7, count: 16 - start.count)) == scope)
    }

    @Test func `The unspecified address is nobody's and ::1 is this machine`() {
        #expect(AddressScope(bytes: Array(repeating: 0, count: 16)) == .reserved)
        #expect(AddressScope(bytes: Array(repeating: 0, count: 15) + [1]) == .loopback)
        #expect(AddressScope(bytes: [1, 2, 3]) == .reserved)
    }

    @Test func `A name leads nowhere private`() {
        let policy = AddressPolicy(literalScope: nil, allowsPrivate: false)
        #expect(AddressScope.allCases.filter(policy.permits) == [.global])
    }

    @Test func `Writing a private address is as good as asking for it, and for that kind only`() {
        let loopback = AddressPolicy(literalScope: .loopback, allowsPrivate: false)
        #expect(AddressScope.allCases.filter(loopback.permits) == [.loopback, .global])
        let network = AddressPolicy(literalScope: .privateNetwork, allowsPrivate: false)
        #expect(AddressScope.allCases.filter(network.permits) == [.privateNetwork, .global])
    }

    @Test func `Link-local addresses stay out of reach, whatever is allowed`() {
        #expect(!AddressPolicy(literalScope: .linkLocal, allowsPrivate: true).permits(.linkLocal))
    }
}
