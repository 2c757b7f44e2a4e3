internal import AltText
internal import AltTextEvaluation
internal import AltTextLedger

/// What people think of models so far, from the grades in the ledger.
struct GradesPage {
    let visit: SessionGate.Visit
    let tally: GradeTally

    var page: Page { Page(title: "What people think so far", visit: visit, section: .reports, content: content) }

    private var content: HTML {
        guard !tally.standings.isEmpty else {
            let way: HTML = visit.reviewer.allows(.review) ? " <a href=\"/grade\">Grade some</a>" : ""
            return """
                <h1>What people think so far</h1>
                <p>Nobody has graded a caption yet.\(way)</p>
                """
        }
        return """
            <h1>What people think so far</h1>
            <div class="scroll" tabindex="0" role="region" aria-label="Models">
            <table><thead><tr><th scope="col">Model</th><th scope="col">Grade</th>
            <th scope="col" class="number">Average of 5</th><th scope="col" class="number">Likely between</th>
            <th scope="col" class="number">Grades</th></tr></thead><tbody>\(tally.standings.map(row))</tbody></table></div>
            <p class="hint">The average of 95 in 100 sets of grades like this one lies in that range.</p>
            <h2>How far people agree</h2>
            \(tally.pairs.isEmpty ? "<p>No two people have graded the same caption yet.</p>" : agreement)
            """
    }

    private func row(_ standing: GradeTally.Standing) -> HTML {
        let interval = standing.interval.map { "\(Self.number($0.lower)) and \(Self.number($0.upper))" as HTML }
        return """
            <tr><th scope="row">\(HTML.words(standing.model))</th><td>\(standing.grade.rawValue)</td>
            <td class="number">\(Self.number(standing.average))</td><td class="number">\(interval ?? "too few")</td>
            <td class="number">\(standing.count)</td></tr>
            """
    }

    private var agreement: HTML {
        let rows = tally.pairs.map { pair -> HTML in
            """
            <tr><th scope="row">\(HTML.words(pair.graders[0])) and \(HTML.words(pair.graders[1]))</th>
            <td class="number">\(pair.agreement.count)</td>
            <td class="number">\(pair.agreement.kappa.map(Self.number) ?? "unknown: all letters are one")</td>
            <td class="number">\(ConfidenceHTML.percent(pair.agreement.sameShare))</td></tr>
            """
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="How far people agree">
            <table><thead><tr><th scope="col">Graders</th><th scope="col" class="number">Captions both graded</th>
            <th scope="col" class="number">Weighted kappa</th><th scope="col" class="number">Same letter</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            <p class="hint">Cohen's kappa with quadratic weights: 1 is the same, 0 is chance.</p>
            """
    }

    private static func number(_ value: Double) -> HTML { "\(JSON.rounded(value, digits: 2).text)" }
}
