import AltText
import AltTextLedger
import ArgumentParser

/// `alttext token create`: makes a token.
struct TokenCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Makes a token and shows it this once; only its digest is kept.",
        discussion: """
            Whoever may review or write may read too.

            Example:
              alttext token create --scope write --name "backfill" --expires 90d
            """
    )

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("What it allows: read, review, write; one or several.", valueName: "scope"),
        transform: { word in
            guard let scope = TokenRecord.Scope(rawValue: word) else {
                throw ValidationError("there is no scope \"\(word)\": read, review and write are")
            }
            return scope
        })
    var scope: [TokenRecord.Scope]

    @Option(help: ArgumentHelp("What it is for.", valueName: "name"))
    var name: String

    @Option(
        help: ArgumentHelp(
            "How long it is valid: days, hours or minutes, such as 90d, 12h or 30m. Without it, until it is revoked.",
            valueName: "time"),
        transform: { text in
            guard let number = Int(text.dropLast()), (1...100_000).contains(number) else {
                throw ValidationError("a time is a number with d, h or m behind it, such as 90d")
            }
            switch text.last {
            case "d": return .seconds(number * 24 * 3600)
            case "h": return .seconds(number * 3600)
            case "m": return .seconds(number * 60)
            default: throw ValidationError("a time is a number with d, h or m behind it, such as 90d")
            }
        })
    var expires: Duration?

    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func validate() throws {
        guard (1...100).contains(name.count), RunComplaints.printable(name) == name else {
            throw ValidationError("--name must be 1 to 100 characters, without control characters.")
        }
    }

    func run() async throws {
        try await ledger.withLedger(ifMissing: .create) { ledger in
            let (token, record) = try await ledger.createToken(
                named: name, scopes: Set(scope), until: expires.map { Timestamp.now + $0 })
            var json = record.json
            json["token"] = .string(token)
            // The token alone, so that it can be put into a variable.
            output.print(json, text: token)
            Console.say("Token \(record.id) (\(record.scopeWords)) for \(name). It is shown this once: keep it safe.")
        }
    }
}

extension TokenRecord {
    /// What the token allows, in words.
    var scopeWords: String {
        Scope.allCases.filter(scopes.contains).map(\.rawValue).joined(separator: ", ")
    }
}
