import AltText
import AltTextTesting
import Foundation
import SystemPackage
import Testing

@testable import AltTextModels

/// The file with the user's keys.
struct KeyFileTests {
    private func file(in folder: ScratchFolder, _ name: String = "config/alttext/keys.json") -> KeyFile {
        KeyFile(path: FilePath(folder.path(of: name)))
    }

    private func mode(of path: FilePath) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path.string)
        return try #require((attributes[.posixPermissions] as? NSNumber)?.intValue)
    }

    private func write(_ text: String, mode: Int = 0o600, to file: KeyFile, in folder: ScratchFolder) throws {
        try folder.write(text, to: "config/alttext/keys.json")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path.string)
    }

    @Test func `A key that was set is read again, by its owner alone`() async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            #expect(try file.read().isEmpty)
            try file.set(Secret("sk-1"), named: "openai")
            try file.set(Secret("sk-\"2\"\n"), named: "anthropic")
            try file.set(Secret("sk-3"), named: "openai")
            #expect(try file.read() == ["openai": Secret("sk-3"), "anthropic": Secret("sk-\"2\"\n")])
            #expect(try mode(of: file.path) == 0o600)
            #expect(try mode(of: file.path.removingLastComponent()) == 0o700)
        }
    }

    @Test func `A key that was removed is gone, and says whether it was there`() async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            #expect(try !file.remove(named: "openai"))
            #expect(!FileManager.default.fileExists(atPath: file.path.string))
            try file.set(Secret("sk-1"), named: "openai")
            #expect(try file.remove(named: "openai"))
            #expect(try file.read().isEmpty)
        }
    }

    @Test(arguments: [0o640, 0o604, 0o644, 0o660, 0o606, 0o610, 0o601, 0o777])
    func `A file that others can get at is refused and left as it is`(mode: Int) async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try write(#"{"openai": "sk-1"}"#, mode: mode, to: file, in: folder)
            let error = #expect(throws: KeyFileError.self) { try file.read() }
            #expect(error?.description.contains("chmod 600 \(file.path)") == true)
            #expect(throws: KeyFileError.self) { try file.set(Secret("sk-2"), named: "openai") }
            #expect(throws: KeyFileError.self) { try file.remove(named: "openai") }
            #expect(try folder.read("config/alttext/keys.json") == Array(#"{"openai": "sk-1"}"#.utf8))
        }
    }

    @Test(arguments: [0o600, 0o400])
    func `A file that only its owner can read is read`(mode: Int) async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try write(#"{"openai": "sk-1"}"#, mode: mode, to: file, in: folder)
            #expect(try file.read() == ["openai": Secret("sk-1")])
        }
    }

    @Test(arguments: [
        "", " ", "sk-1", "[]", "{\"openai\": 3}", "{\"openai\": {\"key\": \"sk-1\"}}", "{\"openai\": \"sk-1\"", "null",
        "\"x\"",
    ])
    func `What is no key file is refused and left as it is`(text: String) async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try write(text, to: file, in: folder)
            for body in [
                { _ = try file.read() }, { try file.set(Secret("sk-2"), named: "a") },
                { _ = try file.remove(named: "a") },
            ] {
                let error = #expect(throws: KeyFileError.self) { try body() }
                #expect(error?.description.contains("is no key file") == true)
                #expect(error?.description.contains("sk-1") == false)
            }
            #expect(try folder.read("config/alttext/keys.json") == Array(text.utf8))
        }
    }

    @Test func `Keys are replaced in one step, and nothing is left behind`() async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try file.set(Secret("sk-1"), named: "openai")
            // Who has the old file open keeps the old file: it was replaced, not written over.
            let old = try FileDescriptor.open(file.path, .readOnly)
            try file.set(Secret("sk-22"), named: "openai")
            let text = try old.closeAfter {
                var bytes = [UInt8](repeating: 0, count: 100)
                let count = try unsafe bytes.withUnsafeMutableBytes { try unsafe old.read(into: $0) }
                return String(decoding: bytes[..<count], as: UTF8.self)
            }
            #expect(text.contains("sk-1"))
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "config/alttext")) == ["keys.json"])
        }
    }

    @Test func `A half-written file of a run that was cut off is in nobody's way`() async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try folder.write("{\"ope", to: "config/alttext/keys.json.new")
            try file.set(Secret("sk-1"), named: "openai")
            #expect(try file.read() == ["openai": Secret("sk-1")])
            #expect(try mode(of: file.path) == 0o600)
        }
    }

    @Test func `Behind a link the file it leads to is read and replaced, and the link stays`() async throws {
        try await withScratchFolder { folder in
            let target = file(in: folder, "dotfiles/keys.json")
            try target.set(Secret("sk-1"), named: "openai")
            let link = file(in: folder, "keys.json")
            try FileManager.default.createSymbolicLink(
                atPath: link.path.string, withDestinationPath: "dotfiles/keys.json")
            #expect(try link.read() == ["openai": Secret("sk-1")])
            try link.set(Secret("sk-2"), named: "openai")
            #expect(try target.read() == ["openai": Secret("sk-2")])
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path.string) == "dotfiles/keys.json")
        }
    }

    @Test func `A link to a file that others can read does not help`() async throws {
        try await withScratchFolder { folder in
            try folder.write(#"{"openai": "sk-1"}"#, to: "open.json")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644], ofItemAtPath: folder.path(of: "open.json"))
            let link = file(in: folder, "keys.json")
            try FileManager.default.createSymbolicLink(
                atPath: link.path.string, withDestinationPath: folder.path(of: "open.json"))
            #expect(throws: KeyFileError.self) { try link.read() }
        }
    }

    @Test func `A folder in the file's place is told as such`() async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try FileManager.default.createDirectory(
                atPath: file.path.string, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let error = #expect(throws: KeyFileError.self) { try file.read() }
            #expect(error?.description.contains("cannot be read") == true)
        }
    }
}
