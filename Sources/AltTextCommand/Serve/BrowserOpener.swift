import Foundation
import Subprocess
import SystemPackage

/// Opens a page in the user's browser, where there is one.
struct BrowserOpener {
    let environment: [String: String]

    /// Whether there is a screen that a browser could open on.
    var hasScreen: Bool {
        #if os(macOS)
            environment["SSH_CONNECTION"] == nil
        #else
            !(environment["DISPLAY"] ?? "").isEmpty || !(environment["WAYLAND_DISPLAY"] ?? "").isEmpty
        #endif
    }

    /// Opens an address by way of a page that only this user can read: what stands on a command line, every user of the
    /// machine sees.
    ///
    /// - Parameter folder: where the page is written. It stays there until ``remove(from:)``.
    /// - Returns: whether the system took it on.
    func open(_ address: String, in folder: FilePath) async -> Bool {
        guard hasScreen, let page = write(address, in: folder) else { return false }
        #if os(macOS)
            let program = "open"
        #else
            let program = "xdg-open"
        #endif
        let result = try? await run(
            .name(program), arguments: [page.string], input: .none, output: .discarded, error: .discarded)
        return result?.terminationStatus.isSuccess ?? false
    }

    /// The page that leads to an address.
    func write(_ address: String, in folder: FilePath) -> FilePath? {
        let page = Self.page(in: folder)
        let text = """
            <!DOCTYPE html><meta charset="utf-8"><title>AltText</title>
            <meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=\(address)">
            <p><a href="\(address)">Review</a></p>

            """
        do {
            try FileManager.default.createDirectory(
                atPath: folder.string, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try? FileManager.default.removeItem(atPath: page.string)
            let file = try FileDescriptor.open(
                page, .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
            _ = try file.closeAfter { try file.writeAll(text.utf8) }
            return page
        } catch {
            return nil
        }
    }

    /// Removes the page, whose link works once and for a while alone.
    func remove(from folder: FilePath) { try? FileManager.default.removeItem(atPath: Self.page(in: folder).string) }

    private static func page(in folder: FilePath) -> FilePath {
        folder.appending("review-\(ProcessInfo.processInfo.processIdentifier).html")
    }
}
