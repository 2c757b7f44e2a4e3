import AltText

/// `LintBench COUNT` lints so many texts, no two alike, in the words of all languages and in those of one, and prints as
/// JSON how many seconds each took on one core. Making the texts does not count.
@main
struct LintBench {
    static func main() throws {
        guard CommandLine.arguments.count == 2, let count = Int(CommandLine.arguments[1]), count > 0 else {
            throw UsageError()
        }
        let texts = (0..<count).map { sentences[$0 % sentences.count] + " \($0) years ago." }
        var options = Linter.Options()
        let all = seconds(Linter(options), texts)
        options.language = try Language("en")
        let one = seconds(Linter(options), texts)
        print("{\"all_languages\": \(all.seconds), \"english\": \(one.seconds), \"findings\": \(all.findings)}")
    }

    private static func seconds(_ linter: Linter, _ texts: [String]) -> (seconds: Double, findings: Int) {
        // The first text also sets up the words of all languages.
        var findings = linter.findings(in: texts[0]).count
        let start = ContinuousClock.now
        var sequence = LintSequence()
        for text in texts { findings += sequence.findings(in: text, by: linter).count }
        return ((ContinuousClock.now - start) / .seconds(1), findings)
    }

    /// Of the kind and length that alt texts have, most of them good.
    private static let sentences = [
        "A heron stands on a jetty at dusk, its reflection broken by the tide, as it did",
        "Aerial view of an intersection, capturing the evening commute with pedestrians, traffic and billboards",
        "Two men in swim shorts on the back of a boat watching another person wakeboarding behind the boat",
        "Screenshot of the settings page; \"Dark mode\" is switched on and \"Notifications\" is off, like",
        "Image of a dog on a beach, which appears to be chasing a ball that somebody has thrown",
        "Een bakstenen school met kapotte ramen en een overwoekerd schoolplein, zoals het er",
        "Twee schaatsers passeren een molen op de bevroren Rotte terwijl de zon ondergaat, zoals",
        "Une juge en robe rouge écoute pendant qu'un jeune avocat montre un plan de la ville d'il y a",
        "De la vapeur sort d'une bouche d'égout devant un café dont l'enseigne dit « OUVERT LA NUIT »,",
        "Eine Schäferin und ihr Hund sehen etwa fünfzig Schafen zu, die eine Steinbrücke überqueren, wie",
        "Die Sonne scheint durch das bunte Glas des Kölner Doms und malt Flecken auf den Boden wie",
        "Un músico callejero toca el violín ante una tienda cerrada en la calle Betis de Sevilla, hace",
        "Una tarta de cumpleaños a medio comer, con una vela en forma de 7, de hace",
        "Серая цапля стоит на причале на закате, её отражение разбито приливом",
        "桟橋に立つ青いサギ、その後ろに山が見える。",
        "A bee 🐝 on a **thistle**, photo by Jane Doe, see https://example.org/bee",
    ]

    private struct UsageError: Error, CustomStringConvertible {
        let description = "usage: LintBench COUNT"
    }
}
