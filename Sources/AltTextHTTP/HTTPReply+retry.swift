internal import AltText
internal import NIOHTTP1

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

extension HTTPReply {
    /// What the server itself says about trying again (`x-should-retry`), if it does.
    package var shouldRetry: Bool? {
        switch headers.first(name: "x-should-retry")?.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }

    /// How long the server wants to be left alone: `retry-after-ms` in milliseconds, else `retry-after` in seconds or as
    /// a date. `nil` where it does not say or says nothing sensible.
    package func requestedWait(now: Date = .now) -> Duration? {
        if let milliseconds = headers.first(name: "retry-after-ms").flatMap(Double.init), milliseconds.isSensible {
            return .milliseconds(milliseconds)
        }
        guard let text = headers.first(name: "retry-after")?.trimmed else { return nil }
        if let seconds = Double(text) { return seconds.isSensible ? .seconds(seconds) : nil }
        guard let date = HTTPDate(text) else { return nil }
        return .seconds(max(0, Double(date.secondsSince1970) - now.timeIntervalSince1970))
    }
}

extension Double {
    /// Whether this is a number a `Duration` can hold without trapping.
    fileprivate var isSensible: Bool { isFinite && self >= 0 && self < 1e12 }
}
