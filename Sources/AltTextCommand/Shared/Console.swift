import Foundation
import SystemPackage

/// Where `alttext` speaks: results on standard output, everything else on standard error.
enum Console {
    /// Whether a person watches standard output.
    static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }
    /// Whether a person watches standard error.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
    /// Whether a person types on standard input.
    static var readsKeyboard: Bool { isatty(STDIN_FILENO) == 1 }

    /// How many columns the terminal has on which a person watches standard output; no limit elsewhere.
    static var outputWidth: Int {
        var size = winsize()
        guard showsOutput, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else {
            return .max
        }
        return Int(size.ws_col)
    }

    /// Writes a result.
    ///
    /// - Returns: whether anybody still reads it: `alttext … | head` stops reading when it has enough.
    @discardableResult
    static func print(_ text: String, terminator: String = "\n") -> Bool {
        (try? FileDescriptor.standardOutput.writeAll((text + terminator).utf8)) != nil
    }

    /// Writes a piece of a result as it is.
    ///
    /// - Returns: whether anybody still reads it.
    static func write(_ bytes: [UInt8]) -> Bool {
        (try? FileDescriptor.standardOutput.writeAll(bytes)) != nil
    }

    /// Says something that is no result.
    static func say(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll((text + "\n").utf8)
    }

    /// Says what went wrong.
    static func complain(_ text: String) {
        say("alttext: " + text)
    }

    /// Overwrites the line of progress, where a person watches; `nil` takes it away.
    static func showProgress(_ text: String?) {
        guard showsProgress else { return }
        _ = try? FileDescriptor.standardError.writeAll("\r\u{1B}[K\(text ?? "")".utf8)
    }
}
