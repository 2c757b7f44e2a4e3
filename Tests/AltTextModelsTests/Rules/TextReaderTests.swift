import Testing

@testable import AltTextModels

@Suite struct TextReaderTests {
    /// More than a pipe holds.
    private static let bytes = [UInt8](repeating: 7, count: 4 << 20)

    @Test func `A program that ends before it has read everything takes nobody along`() async {
        for _ in 0..<20 {
            #expect(await TextReader.output(of: "true", [], input: Self.bytes, timeout: .seconds(60)) == "")
            #expect(await TextReader.output(of: "false", [], input: Self.bytes, timeout: .seconds(60)) == nil)
        }
    }

    @Test func `A program gets all there is, and one that is missing gives nothing`() async {
        #expect(await TextReader.output(of: "wc", ["-c"], input: Self.bytes, timeout: .seconds(60)) == "4194304\n")
        #expect(await TextReader.output(of: "no-such-program", [], input: [], timeout: .seconds(60)) == nil)
    }
}
