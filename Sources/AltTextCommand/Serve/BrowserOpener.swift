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

    /// Opens an address.
    ///
    /// - Returns: whether the system took it on.
    func open(_ address: String) async -> Bool {
        guard hasScreen else { return false }
        #if os(macOS)
            let program = "open"
        #else
            let program = "xdg-open"
        #endif
        let result = try? await run(
            .name(program), arguments: [address], input: .none, output: .discarded, error: .discarded)
        return result?.terminationStatus.isSuccess ?? false
    }
}
