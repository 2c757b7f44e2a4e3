import Foundation

/// Asks for something that must not be seen.
enum KeyPrompt {
    /// Reads one line: from the keyboard without showing it, or from a pipe as it is.
    static func read(prompt: String) -> String? {
        guard Console.readsKeyboard else { return line() }
        Console.showProgress(prompt)
        var usual = termios()
        guard unsafe tcgetattr(STDIN_FILENO, &usual) == 0 else { return nil }
        var silent = usual
        silent.c_lflag &= ~tcflag_t(ECHO)
        guard unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0 else { return nil }
        defer {
            unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual)
            // The key's own line break was not shown either.
            Console.say("")
        }
        return line()
    }

    private static func line() -> String? {
        guard let line = readLine() else { return nil }
        let isSpace = { (character: Character) in character.isWhitespace }
        return String(line.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
