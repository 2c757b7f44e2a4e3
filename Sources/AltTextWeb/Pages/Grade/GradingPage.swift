internal import AltText
internal import AltTextLedger

/// Where grading begins.
struct GradingPage {
    let visit: SessionGate.Visit
    /// How many pictures this person has graded.
    let count: Int
    let hasMore: Bool
    let galleries: [GalleryRecord]
    let notice: Notice?

    var page: Page { Page(title: "Grade", visit: visit, section: .grade, notice: notice, content: content) }

    private var content: HTML {
        """
        <h1>Grade</h1>
        <p>You see one picture and what models said of it, in random order and without their names. Every caption gets 0 to
        5 points. Several people may grade the same pictures.</p>
        <p class="lead">You have graded \(count == 1 ? "1 picture" : "\(count) pictures").</p>
        \(hasMore ? start : "<p>No picture is left that has captions and that you have not graded.</p>")
        <h2>Take the grades along</h2>
        <p><code>alttext evaluate --grades</code> reads them: <a href="/grade/export?format=csv">as CSV</a>,
        <a href="/grade/export?format=json">as JSON</a>.</p>
        """
    }

    private var start: HTML {
        """
        <form method="get" action="/grade/next" class="search">
        <p><label for="gallery">Gallery</label><select id="gallery" name="gallery"><option value="">All</option>
        \(galleries.map { "<option value=\"\($0.id.rawValue)\">\($0.gallery.description)</option>" as HTML })</select></p>
        <p><button class="primary">Grade the next picture</button></p>
        </form>
        """
    }
}
