import AltTextTesting
import Foundation

/// cmark-gfm, by way of Python.
enum MarkdownRenderer {
    private static let python = ProcessInfo.processInfo.environment["ALTTEXT_PYTHON"] ?? "python3"
    private static let script = """
        import cmarkgfm, json, sys
        from cmarkgfm.cmark import Options
        texts = json.load(open(sys.argv[1]))
        html = [cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE) for text in texts]
        json.dump(html, open(sys.argv[2], "w"))
        """

    static let isInstalled = run(["-c", "import cmarkgfm"])

    /// What each text becomes.
    static func html(of texts: [String]) async throws -> [String] {
        try await withScratchFolder { folder in
            let input = try folder.write(Array(JSONEncoder().encode(texts)), to: "texts.json")
            guard run(["-c", script, input, folder.path(of: "html.json")]) else { return [] }
            return try JSONDecoder().decode([String].self, from: Data(folder.read("html.json")))
        }
    }

    private static func run(_ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
