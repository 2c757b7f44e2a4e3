import AltTextTesting
import Foundation
import Testing

@Suite struct `A scratch folder` {
    @Test func `holds files and is gone afterwards`() async throws {
        let path = try await withScratchFolder { folder in
            try folder.write("text", to: "deep/er/file.txt")
            #expect(try folder.read("deep/er/file.txt") == Array("text".utf8))
            return folder.path
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `is gone after an error too`() async throws {
        struct Failure: Error {}
        var path = ""
        await #expect(throws: Failure.self) {
            try await withScratchFolder { folder in
                path = folder.path
                throw Failure()
            }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
