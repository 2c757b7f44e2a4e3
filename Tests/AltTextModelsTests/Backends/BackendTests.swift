import AltTextTesting
import Testing

/// What holds for every backend when all goes well.
struct BackendTests {
    @Test(arguments: Vendor.allCases)
    func `A backend keeps to what all backends keep to`(vendor: Vendor) async throws {
        #expect(try await BackendConformance(vendor).violations() == [])
    }
}
