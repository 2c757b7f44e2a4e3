import AltTextTesting
import Foundation
import SystemPackage
import Testing

// The page is made by a part of the program that nothing but a browser shows.
@testable import AltTextCommand

@Suite struct BrowserOpenerTests {
    @Test func `The page that leads to a one-time link is its owner's alone, and goes again`() async throws {
        try await withScratchFolder { scratch in
            let folder = FilePath(scratch.path(of: "cache"))
            let opener = BrowserOpener(environment: [:])
            for link in ["http://127.0.0.1:1/sign-in?code=ab", "http://127.0.0.1:1/sign-in?code=cd"] {
                let page = try #require(opener.write(link, in: folder))
                let attributes = try FileManager.default.attributesOfItem(atPath: page.string)
                #expect(attributes[.posixPermissions] as? Int == 0o600)
                #expect(try String(contentsOfFile: page.string, encoding: .utf8).contains("url=\(link)\""))
            }
            opener.remove(from: folder)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.string) == [])
        }
    }
}
