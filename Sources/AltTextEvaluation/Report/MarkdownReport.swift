internal import AltText

/// The report as Markdown.
package struct MarkdownReport: Sendable {
    /// The page.
    package let text: String

    /// Writes a report.
    package init(_ evaluation: Evaluation) {
        var parts = ["# How well models describe pictures"]
        parts.append(Self.table(evaluation.modelTable))
        parts.append(evaluation.differenceNote)
        if let table = evaluation.differenceTable { parts.append(Self.table(table)) }
        if let people = evaluation.people { parts.append(people.sentence) }
        if let proof = evaluation.leaveOneOut, proof.answerCount > 0 {
            parts.append("## How far confidence can be trusted\n\n" + proof.sentence)
            parts.append(Self.table(evaluation.reliabilityTable(Reliability(proof.decisions))))
        }
        for (picture, table) in evaluation.pictureTables {
            parts.append("## \(Self.escaped(picture))\n\n" + Self.table(table))
        }
        text = parts.joined(separator: "\n\n") + "\n"
    }

    private static func table(_ table: ReportTable) -> String {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        return
            ([line(table.heading), line(table.heading.map { _ in "---" })]
            + table.rows.map { line($0.map(marked)) }).joined(separator: "\n")
    }

    private static func marked(_ cell: ReportTable.Cell) -> String {
        cell.pieces.map { $0.isDoubtful ? "**\(escaped($0.text))**" : escaped($0.text) }.joined()
    }

    /// What models write is text, never Markdown or HTML.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "|", "*", "_", "`", "[", "]", "\\", "#": result += "\\\(character)"
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            case _ where character.isNewline: result += " "
            default: result.append(character)
            }
        }
    }
}

extension ReportTable.Cell {
    /// The text in pieces, the doubtful words apart.
    var pieces: [(text: String, isDoubtful: Bool)] {
        var pieces: [(text: String, isDoubtful: Bool)] = []
        var rest = text[...]
        while let start = rest.first {
            let isWord = start.isLetter || start.isNumber
            let piece = rest.prefix { ($0.isLetter || $0.isNumber) == isWord }
            rest = rest.dropFirst(piece.count)
            pieces.append((String(piece), isWord && doubtfulWords.contains(piece.lowercased())))
        }
        return pieces
    }
}

extension GradeAgreement {
    /// The comparison in a sentence.
    var sentence: String {
        "People and the automatic score on \(count) answers: weighted kappa \(kappa?.decimal(2) ?? "–"), Spearman "
            + "\(spearman?.decimal(2) ?? "–"), the same letter for \((sameShare * 100).decimal(0)) %, at most one letter "
            + "apart for \((nearShare * 100).decimal(0)) %."
    }
}

extension LeaveOneOut {
    /// The figures in a sentence.
    var sentence: String {
        func figures(_ quality: Quality) -> String {
            "AUROC \(quality.aurocDOrWorse?.decimal(3) ?? "–") for D or worse, \(quality.aurocCOrWorse?.decimal(3) ?? "–") for C or "
                + "worse, Spearman \(quality.spearman?.decimal(3) ?? "–")"
        }
        return
            "Without any grade of the picture under test, on \(answerCount) answers: from the answers alone \(figures(agreement)); "
            + "with the record of the models on the other pictures \(figures(withRecord))."
    }
}
