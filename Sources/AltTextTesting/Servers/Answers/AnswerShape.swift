/// The form a request wants its answer in.
enum AnswerShape: Sendable {
    case prose
    case anyJSON
    case schema(JSONValue)

    /// The answer's text in this form; text that is a JSON object already stays as it is.
    func form(_ text: String) -> String {
        if (try? JSONValue(parsing: text))?.object != nil { return text }
        return switch self {
        case .prose: text
        case .anyJSON: JSONValue.object(["alt": .string(text)]).text
        case .schema(let schema): Self.value(of: schema, saying: text).text
        }
    }

    private static func value(of schema: JSONValue, saying text: String) -> JSONValue {
        if let choice = schema["enum"]?[0] { return choice }
        let kind = schema["type"]?.string ?? schema["type"]?[0]?.string ?? "string"
        return switch kind.lowercased() {
        case "object": .object((schema["properties"]?.object ?? [:]).mapValues { value(of: $0, saying: text) })
        case "array": []
        case "boolean": false
        case "number", "integer": 0
        default: .string(text)
        }
    }
}
