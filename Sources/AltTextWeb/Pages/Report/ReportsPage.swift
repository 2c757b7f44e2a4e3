/// The reports of evaluations.
struct ReportsPage {
    let visit: SessionGate.Visit
    let folder: String?
    let reports: [ReportFolder.Report]

    var page: Page { Page(title: "Reports", visit: visit, section: .reports, content: content) }

    private var content: HTML {
        """
        <h1>Reports</h1>
        <p><a class="button" href="/reports/grades">What people think so far</a></p>
        <h2>Evaluations</h2>
        \(reports.isEmpty ? none : table)
        """
    }

    private var none: HTML {
        """
        <p>There is none yet.\(folder.map {
            " <code>alttext evaluate photos/ --models … --report \(Self.quoted($0 + "/first"))</code> writes one." as HTML
        })</p>
        """
    }

    private static func quoted(_ path: String) -> String { path.contains(" ") ? "'\(path)'" : path }

    private var table: HTML {
        let rows = reports.map { report -> HTML in
            """
            <tr><th scope="row"><a href="/reports/files/\(PathText.encode(report.name))">\(HTML.words(report.name))</a></th>
            <td>\(HTML.time(report.writtenAt))</td>
            <td>\(report.models.isEmpty ? "unknown" : HTML.words(report.models.joined(separator: ", ")))</td></tr>
            """
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="Evaluations">
            <table><thead><tr><th scope="col">Report</th><th scope="col">Written</th><th scope="col">Models, the best first</th>
            </tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }
}
