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
            try file.set(StoredKey(Secret("sk-1")), named: "openai")
            try file.set(StoredKey(Secret("sk-\"2\"\n")), named: "anthropic")
            try file.set(StoredKey(Secret("sk-3")), named: "openai")
            #expect(
                try file.read() == ["openai": StoredKey(Secret("sk-3")), "anthropic": StoredKey(Secret("sk-\"2\"\n"))])
            #expect(try mode(of: file.path) == 0o600)
            #expect(try mode(of: file.path.removingLastComponent()) == 0o700)
        }
    }

    @Test func `A key that was removed is gone, and says whether it was there`() async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            #expect(try !file.remove(named: "openai"))
            #expect(!FileManager.default.fileExists(atPath: file.path.string))
            try file.set(StoredKey(Secret("sk-1")), named: "openai")
            #expect(try file.remove(named: "openai"))
            #expect(try file.read().isEmpty)
        }
    }

    @Test(arguments: [0o640, 0o604, 0o644, 0o660, 0o606, 0o610, 0o601, 0o777])
    func `A file that others can get at is refused and left as it is`(mode: Int) async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try write(#"{"openai": "sk-1"}"#, mode: mode, to: file, in: folder)
            let error = #expect(throws: PrivateFileError.self) { try file.read() }
            #expect(error?.description.contains("chmod 600 \(file.path)") == true)
            #expect(throws: PrivateFileError.self) { try file.set(StoredKey(Secret("sk-2")), named: "openai") }
            #expect(throws: PrivateFileError.self) { try file.remove(named: "openai") }
            #expect(try folder.read("config/alttext/keys.json") == Array(#"{"openai": "sk-1"}"#.utf8))
        }
    }

    @Test(arguments: [0o600, 0o400])
    func `A file that only its owner can read is read`(mode: Int) async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try write(#"{"openai": "sk-1"}"#, mode: mode, to: file, in: folder)
            #expect(try file.read() == ["openai": StoredKey(Secret("sk-1"))])
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
                { _ = try file.read() }, { try file.set(StoredKey(Secret("sk-2")), named: "a") },
                { _ = try file.remove(named: "a") },
            ] {
                let error = #expect(throws: PrivateFileError.self) { try body() }
                #expect(error?.description.contains("is no key file") == true)
                #expect(error?.description.contains("sk-1") == false)
            }
            #expect(try folder.read("config/alttext/keys.json") == Array(text.utf8))
        }
    }

    @Test func `Keys are replaced in one step, and nothing is left behind`() async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try file.set(StoredKey(Secret("sk-1")), named: "openai")
            // Who has the old file open keeps the old file: it was replaced, not written over.
            let old = try FileDescriptor.open(file.path, .readOnly)
            try file.set(StoredKey(Secret("sk-22")), named: "openai")
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
            try file.set(StoredKey(Secret("sk-1")), named: "openai")
            #expect(try file.read() == ["openai": StoredKey(Secret("sk-1"))])
            #expect(try mode(of: file.path) == 0o600)
        }
    }

    @Test func `Behind a link the file it leads to is read and replaced, and the link stays`() async throws {
        try await withScratchFolder { folder in
            let target = file(in: folder, "dotfiles/keys.json")
            try target.set(StoredKey(Secret("sk-1")), named: "openai")
            let link = file(in: folder, "keys.json")
            try FileManager.default.createSymbolicLink(
                atPath: link.path.string, withDestinationPath: "dotfiles/keys.json")
            #expect(try link.read() == ["openai": StoredKey(Secret("sk-1"))])
            try link.set(StoredKey(Secret("sk-2")), named: "openai")
            #expect(try target.read() == ["openai": StoredKey(Secret("sk-2"))])
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
            #expect(throws: PrivateFileError.self) { try link.read() }
        }
    }

    @Test func `A folder in the file's place is told as such`() async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try FileManager.default.createDirectory(
                atPath: file.path.string, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let error = #expect(throws: PrivateFileError.self) { try file.read() }
            #expect(error?.description.contains("cannot be read") == true)
        }
    }

    @Test func `A key comes back with the hosts it is for`() async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            let key = StoredKey(Secret("sk-1"), hosts: ["llm.example.org", "127.0.0.1:8000"].compactMap(KeyHost.init))
            try file.set(key, named: "gateway")
            try file.set(StoredKey(Secret("sk-2")), named: "openai")
            #expect(try file.read() == ["gateway": key, "openai": StoredKey(Secret("sk-2"))])
        }
    }

    @Test(arguments: [
        #"{"a": {"key": "sk-1", "hosts": []}}"#, #"{"a": {"key": "sk-1"}}"#, #"{"a": {"hosts": ["b"]}}"#,
        #"{"a": {"key": "sk-1", "hosts": ["b c"]}}"#, #"{"a": {"key": "sk-1", "hosts": "b"}}"#,
    ])
    func `Hosts that cannot be read are not taken for the usual ones`(text: String) async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try write(text, to: file, in: folder)
            #expect(throws: PrivateFileError.self) { try file.read() }
        }
    }

    @Test func `Twenty keys set at once are all there`() async throws {
        try await withScratchFolder { folder in
            let file = file(in: folder)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<20 {
                    group.addTask { try file.set(StoredKey(Secret("sk-\(number)")), named: "key-\(number)") }
                }
                try await group.waitForAll()
            }
            #expect(try file.read().count == 20)
        }
    }
}
