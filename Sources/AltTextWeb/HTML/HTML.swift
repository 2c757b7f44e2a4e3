/// A piece of a page. What is interpolated is escaped unless it is a piece of a page itself, so that no text of a model, a
/// file or a site can be taken for markup, wherever it stands between tags or in quotes.
///
/// This takes the place of templates: the compiler knows every piece and every value, and nothing can forget to escape.
struct HTML: Sendable, Hashable {
    private(set) var text: String

    /// Text as a page shows it: what would be markup is escaped, and what no page may hold is replaced.
    init(escaping text: String) {
        var interpolation = StringInterpolation(literalCapacity: 0, interpolationCount: 1)
        interpolation.appendInterpolation(text)
        self.text = interpolation.text
    }

    var utf8: String.UTF8View { text.utf8 }
}

extension HTML: ExpressibleByStringInterpolation {
    init(stringLiteral: String) { text = stringLiteral }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ number: Int64) { text += String(number) }
        mutating func appendInterpolation(_ piece: HTML) { text += piece.text }
        mutating func appendInterpolation(_ piece: HTML?) { if let piece { text += piece.text } }
        mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }

        /// What is written in the code as a piece of a page is one, also as one side of a choice: hence the preference.
        @_disfavoredOverload
        mutating func appendInterpolation(_ value: String) {
            for scalar in value.unicodeScalars {
                switch scalar {
                case "&": text += "&amp;"
                case "<": text += "&lt;"
                case ">": text += "&gt;"
                case "\"": text += "&quot;"
                case "'": text += "&#39;"
                case "\n", "\t": text.unicodeScalars.append(scalar)
                case _ where scalar.properties.generalCategory == .control: text += "\u{FFFD}"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }

        @_disfavoredOverload
        mutating func appendInterpolation(_ value: String?) { if let value { appendInterpolation(value) } }
    }
}

extension HTML {
    /// Words that came from elsewhere, in their own direction of writing: they turn nothing around them.
    static func words(_ words: String) -> HTML { "<bdi>\(words)</bdi>" }

    /// A moment, in UTC, to the minute.
    static func time(_ time: some CustomStringConvertible) -> HTML {
        let text = time.description
        let short = text.prefix(16).replacing("T", with: " ")
        return "<time datetime=\"\(text)\">\(String(short)) UTC</time>"
    }

    /// An attribute that stands there or not.
    static func flag(_ name: HTML, _ isSet: Bool) -> HTML { isSet ? " \(name)" : "" }
}
