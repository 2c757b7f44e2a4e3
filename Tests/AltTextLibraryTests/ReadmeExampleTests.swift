import Foundation
import Testing

@Suite struct ReadmeExampleTests {
    @Test func `The README shows the code that is compiled here`() throws {
        let readme = try lines(of: "README.md")
        let start = try #require(readme.firstIndex(of: "```swift"))
        let shown = readme[(start + 1)...].prefix { $0 != "```" }.filter { !$0.isEmpty }
        let compiled = try lines(of: "Tests/AltTextLibraryTests/ReadmeExample.swift").compactMap { line in
            if line.hasPrefix("import ") { return line }
            return line.hasPrefix("    ") ? String(line.dropFirst(4)) : nil
        }
        #expect(shown == compiled)
    }

    /// The lines of a file of the repository.
    private func lines(of name: String) throws -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8).components(separatedBy: "\n")
    }
}
