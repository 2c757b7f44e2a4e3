internal import HTTPTypes
internal import Hummingbird

extension Request {
    /// Whether nothing changes by it.
    var isReading: Bool { method == .get || method == .head }

    /// Whether the script of the pages asks, and wants to know what happened rather than another page.
    var isByScript: Bool { headers[.script] != nil }

    /// Whether a browser shows what comes back.
    var wantsPage: Bool { headers[.accept]?.contains("text/html") ?? false }
}
