import ArgumentParser

/// `alttext keys`: the API keys of cloud services.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Stores, lists and removes the API keys of cloud services.",
        discussion: """
            Keys lie in ~/.config/alttext/keys.json, readable by you alone. A variable such as OPENAI_API_KEY goes before \
            the file. No command ever shows a key. A key goes only to the hosts it was stored for.

            Examples:
              alttext keys set openai                 # asks for the key without showing it
              alttext keys set openai < key.txt
              alttext keys set gateway --host llm.example.org
              alttext keys list
              alttext keys remove openai
            """,
        subcommands: [KeysSetCommand.self, KeysListCommand.self, KeysRemoveCommand.self]
    )
}
