internal import AltText

/// The report as one page of HTML that needs no network and no script.
package struct HTMLReport: Sendable {
    /// The page.
    package let text: String

    /// Writes a report.
    package init(_ evaluation: Evaluation) {
        var body = "<h1>How well models describe pictures</h1>\n"
        body += "<h2>Models</h2>\n" + Self.table(evaluation.modelTable)
        body += Self.paragraph(
            "In brackets: between what the mean lies in 95 of 100 test sets like this one (bootstrap over pictures).")
        if let chart = CostChart(evaluation.models) { body += chart.html }
        body += "<h2>Differences</h2>\n" + Self.paragraph(evaluation.differenceNote)
        if let table = evaluation.differenceTable { body += Self.table(table) }
        if let people = evaluation.people {
            body += "<h2>People and the automatic score</h2>\n" + Self.paragraph(people.sentence)
        }
        if let proof = evaluation.leaveOneOut, proof.answerCount > 0 {
            let reliability = Reliability(proof.decisions)
            body += "<h2>How far confidence can be trusted</h2>\n" + Self.paragraph(proof.sentence)
            body += ReliabilityChart(reliability).html + Self.table(evaluation.reliabilityTable(reliability))
        }
        body += "<h2>Pictures</h2>\n"
        body += Self.paragraph("Marked words are claimed by one model alone, or known not to be there.")
        for (picture, table) in evaluation.pictureTables {
            body += "<h3>\(Self.escaped(picture))</h3>\n" + Self.table(table)
        }
        text = Self.head + body + "</main>\n</body>\n</html>\n"
    }

    private static let head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>How well models describe pictures</title>
        <style>
        :root { color-scheme: light dark; --line: #767676; --mark: #b00020; }
        @media (prefers-color-scheme: dark) { :root { --line: #949494; --mark: #ff8a80; } }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
        main { max-width: 72rem; margin: auto; padding: 1rem; overflow-wrap: break-word; }
        h1, h2, h3 { line-height: 1.25; margin: 2rem 0 .5rem; }
        h1 { margin-top: .5rem; }
        h3 { margin-bottom: 0; }
        h3 + .scroll caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; margin: .5rem 0 1rem; }
        caption { text-align: left; font-weight: bold; padding: .25rem 0; }
        th, td { border-bottom: 1px solid var(--line); padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
        thead th { white-space: nowrap; }
        mark { background: none; color: var(--mark); font-weight: bold; text-decoration: underline wavy; }
        figure { margin: 1rem 0; }
        figcaption { max-width: 80ch; }
        svg { display: block; width: 100%; max-width: 44rem; height: auto; color: inherit; }
        @media (min-width: 200rem) { :root { font-size: 125%; } }
        @media print {
          :root { color-scheme: light; --line: #767676; --mark: #b00020; }
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          table { font-size: 9pt; }
          th, td { padding-right: .5rem; white-space: normal; }
          .scroll { overflow: visible; }
          tr, figure { break-inside: avoid; }
          h2, h3, caption { break-after: avoid; }
        }
        </style>
        </head>
        <body>
        <main>

        """

    private static func paragraph(_ text: String) -> String { "<p>\(escaped(text))</p>\n" }

    private static func table(_ table: ReportTable) -> String {
        var html =
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(escaped(table.caption))\">\n<table>\n"
        html += "<caption>\(escaped(table.caption))</caption>\n<thead><tr>"
        for name in table.heading { html += "<th scope=\"col\">\(escaped(name))</th>" }
        html += "</tr></thead>\n<tbody>\n"
        for row in table.rows {
            html += "<tr>"
            for (column, cell) in row.enumerated() {
                let text = cell.pieces.map { $0.isDoubtful ? "<mark>\(escaped($0.text))</mark>" : escaped($0.text) }
                    .joined()
                html += column == 0 ? "<th scope=\"row\">\(text)</th>" : "<td>\(text)</td>"
            }
            html += "</tr>\n"
        }
        return html + "</tbody>\n</table>\n</div>\n"
    }

    /// What files and models say is text, never markup.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
