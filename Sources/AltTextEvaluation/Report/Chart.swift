/// The frame of a chart: axes, labels and a text that says what the chart shows.
struct Chart {
    let title: String
    /// What the chart shows, for who cannot see it.
    let summary: String
    let horizontal: (label: String, maximum: Double, digits: Int)
    let vertical: (label: String, maximum: Double, digits: Int)

    private static let width = 640.0
    private static let height = 380.0
    private static let margin = (left: 60.0, right: 150.0, top: 36.0, bottom: 50.0)
    private static let tickCount = 5

    func x(_ value: Double) -> Double {
        Self.margin.left + value / horizontal.maximum * (Self.width - Self.margin.left - Self.margin.right)
    }

    func y(_ value: Double) -> Double {
        Self.height - Self.margin.bottom - value / vertical.maximum
            * (Self.height - Self.margin.top - Self.margin.bottom)
    }

    /// The figure with marks in it.
    func html(_ marks: String) -> String {
        """
        <figure>
        <svg viewBox="0 0 \(Self.width.decimal(0)) \(Self.height.decimal(0))" role="img" aria-label="\(HTMLReport.escaped(summary))" \
        font-size="12" fill="currentColor">
        \(axes)\(marks)</svg>
        <figcaption>\(HTMLReport.escaped(title)) \(HTMLReport.escaped(summary))</figcaption>
        </figure>

        """
    }

    private var axes: String {
        var html = line(from: (0, 0), to: (horizontal.maximum, 0)) + line(from: (0, 0), to: (0, vertical.maximum))
        for tick in 0...Self.tickCount {
            let share = Double(tick) / Double(Self.tickCount)
            let (across, up) = (share * horizontal.maximum, share * vertical.maximum)
            html += text(across.decimal(horizontal.digits), at: (x(across), y(0) + 18), anchor: "middle")
            html += text(up.decimal(vertical.digits), at: (x(0) - 8, y(up) + 4), anchor: "end")
        }
        html += text(horizontal.label, at: (x(horizontal.maximum / 2), y(0) + 38), anchor: "middle")
        return html + text(vertical.label, at: (x(0) - 40, y(vertical.maximum) - 16), anchor: "start")
    }

    func line(from start: (Double, Double), to end: (Double, Double), dashes: String = "none") -> String {
        "<line x1=\"\(x(start.0).decimal(1))\" y1=\"\(y(start.1).decimal(1))\" x2=\"\(x(end.0).decimal(1))\" "
            + "y2=\"\(y(end.1).decimal(1))\" stroke=\"currentColor\" stroke-dasharray=\"\(dashes)\"/>\n"
    }

    func dot(at point: (Double, Double), label: String) -> String {
        "<circle cx=\"\(x(point.0).decimal(1))\" cy=\"\(y(point.1).decimal(1))\" r=\"4\"/>\n"
            + text(label, at: (x(point.0) + 6, y(point.1) - 6), anchor: "start", isOverMarks: true)
    }

    /// - Parameter isOverMarks: whether the text may come to lie over a line, from which an edge in the colour of the page
    ///   then sets it off.
    private func text(
        _ text: String, at place: (Double, Double), anchor: String, isOverMarks: Bool = false
    ) -> String {
        let edge =
            isOverMarks ? " paint-order=\"stroke\" stroke=\"Canvas\" stroke-width=\"3\" stroke-linejoin=\"round\"" : ""
        return
            "<text x=\"\(place.0.decimal(1))\" y=\"\(place.1.decimal(1))\" text-anchor=\"\(anchor)\"\(edge)>\(HTMLReport.escaped(text))</text>\n"
    }
}
