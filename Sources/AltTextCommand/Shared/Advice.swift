import AltText
import AltTextModels

/// What helps here, in words that name subcommands and options: libraries say what happened, and this file alone says what
/// of the command to use.
enum Advice {
    /// What helps against failures of a kind; `nil` where their own words say all there is to say.
    private static func words(for kind: String) -> String? {
        switch kind {
        case "untrusted_file": "\"alttext models trust FILE\" trusts it."
        case "unbound_key":
            "\"alttext keys set NAME --host HOST\" stores it for a host, \"alttext models trust FILE\" lets a file of models name one."
        default: nil
        }
    }

    fileprivate static func advised(_ message: String, kind: String) -> String {
        message + (words(for: kind).map { " " + $0 } ?? "")
    }
}

extension Failure {
    /// What happened, and what to do about it here.
    var advised: String { Advice.advised(message, kind: kind) }
}

extension ModelError {
    /// What happened, and what to do about it here.
    var advised: String { Advice.advised(description, kind: kind) }
}
