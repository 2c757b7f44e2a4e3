import AltText
import ArgumentParser

/// How results come out.
struct OutputOptions: ParsableArguments {
    @Flag(help: "JSON, also on a terminal.")
    var json = false

    /// Prints `text` for people, or `json` for programs.
    func print(_ json: @autoclosure () -> JSON, text: @autoclosure () -> String) {
        if self.json || !Console.showsOutput {
            Console.print(json().text)
        } else {
            Console.print(text())
        }
    }
}
