import ArgumentParser

/// What comes out of `alttext caption`.
struct CaptionOutputOptions: ParsableArguments {
    @Flag(help: "One JSON object a line, each as soon as it is there.")
    var jsonl = false

    @Flag(help: "Compact JSON, also on a terminal.")
    var json = false

    @Flag(help: "How long each answer took, in seconds.")
    var time = false

    @Flag(help: "Tokens, cost, probability and the model the server says it used, beside each caption.")
    var details = false

    @Flag(help: "Pick the answer that can be trusted most, with its confidence and what the models disagree about.")
    var combine = false

    @Option(
        help: ArgumentHelp(
            """
            As --combine, and have this model write one caption from all answers. It is used only where every word of it \
            is in one of them; otherwise the best answer is.
            """, valueName: "name"))
    var writer: String?

    @Flag(help: "The untouched answers.")
    var raw = false

    @Flag(help: "What would be sent: size, tokens and price for each model. Nothing is sent.")
    var dryRun = false

    /// Whether the answers about a picture become one.
    var combinesCaptions: Bool { combine || writer != nil }
}
