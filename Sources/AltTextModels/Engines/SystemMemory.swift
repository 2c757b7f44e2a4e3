internal import AltText

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// How much memory there is for engines.
enum SystemMemory {
    /// Bytes that new work can have without anything being swapped out.
    static func available() -> Int {
        let ofGroup = number(in: read("/sys/fs/cgroup/memory.max")) ?? .max
        if let ofMachine = available(in: read("/proc/meminfo")) { return min(ofMachine, ofGroup) }
        // Elsewhere most of what is in use is the system's cache, which it gives up.
        return Int(ProcessInfo.processInfo.physicalMemory) / 4 * 3
    }

    /// `MemAvailable` of Linux's table, in bytes.
    static func available(in table: String) -> Int? {
        let line = table.split(separator: "\n").first { $0.hasPrefix("MemAvailable:") }
        let words = line?.split(separator: " ") ?? []
        return words.count >= 2 ? Int(words[1]).map { $0 << 10 } : nil
    }

    /// A size such as `8G`, `512M` or `1000000`, in bytes.
    static func number(in text: String) -> Int? {
        var digits = text.trimmed.uppercased()
        if digits.hasSuffix("B") { digits.removeLast() }
        if digits.hasSuffix("I") { digits.removeLast() }
        let shifts = ["K": 10, "M": 20, "G": 30, "T": 40]
        guard let last = digits.last else { return nil }
        let shift = shifts[String(last)]
        if shift != nil { digits.removeLast() }
        guard let number = Double(digits.trimmed), number >= 0, number < 1e15 else { return nil }
        let bytes = number * Double(1 << (shift ?? 0))
        return bytes < 1e18 ? Int(bytes) : nil
    }

    private static func read(_ path: String) -> String {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
