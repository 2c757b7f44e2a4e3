import ArgumentParser
import CMalloc
import Foundation

/// The command `alttext`.
@main
struct AltTextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alttext",
        abstract: "Gives every picture an honest alt text.",
        discussion: """
            Describe a picture with the best model there is here, and see what else there could be:

              alttext caption photo.jpg
              alttext doctor

            Compare two models, with what you know of the picture:

              alttext caption photo.jpg --model gemma4 claude-haiku \\
                --context "Location: Glencoe, Scotland"

            Results go to standard output as JSON, everything else to standard error. Exit status: 0 all done, 1 some \
            items failed, 2 nothing could be done, 64 wrong usage, 130 interrupted.

            Completion for your shell: alttext --generate-completion-script bash (or zsh, or fish).
            """,
        version: "0.1.0",
        subcommands: [
            CaptionCommand.self, RunCommand.self, StatusCommand.self, HistoryCommand.self, UndoCommand.self,
            SetCommand.self, ExportCommand.self, ImportCommand.self, LintCommand.self, AuditCommand.self,
            EvaluateCommand.self, NotesCommand.self, ReviewCommand.self, ServeCommand.self, ModelsCommand.self,
            KeysCommand.self, TokenCommand.self, LedgerCommand.self, DoctorCommand.self,
        ]
    )

    /// Runs the command. One that waits for nothing stays on the first thread, whose heap grows in large steps: a deck of
    /// 1,000 slides is read a twentieth faster there than on any other.
    @MainActor static func main() async {
        // One a core: a run over a large gallery takes 10 MB less.
        alt_malloc_limit_arenas(Int32(clamping: sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withError: error)
        }
    }
}
