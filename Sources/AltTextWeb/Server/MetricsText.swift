/// Writes metrics in Prometheus' text format, version 0.0.4.
struct MetricsText {
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    /// Begins a metric.
    mutating func begin(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    /// A value.
    mutating func add(_ name: String, _ labels: [(String, String)] = [], value: some CustomStringConvertible) {
        let pairs = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
        text += name + (pairs.isEmpty ? "" : "{\(pairs)}") + " \(value)\n"
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    /// What was counted of requests.
    mutating func add(_ snapshot: Metrics.Snapshot) {
        begin("alttext_http_requests_total", "counter", "Requests that were answered.")
        for (key, count) in snapshot.requests.sorted(by: { $0.key < $1.key }) {
            add(
                "alttext_http_requests_total",
                [("route", key.route), ("method", key.method), ("status", String(key.status))], value: count)
        }
        begin("alttext_http_request_duration_seconds", "histogram", "Time until the answer began.")
        for (route, histogram) in snapshot.durations.sorted(by: { $0.key < $1.key }) { add(histogram, of: route) }
        begin("alttext_http_requests_in_flight", "gauge", "Requests that are being answered.")
        add("alttext_http_requests_in_flight", value: snapshot.inFlight)
    }

    private mutating func add(_ histogram: Metrics.Histogram, of route: String) {
        let name = "alttext_http_request_duration_seconds"
        var sum = 0
        for (index, count) in histogram.counts.enumerated() {
            sum += count
            let isLast = index == Metrics.Histogram.bounds.count
            let bound = isLast ? "+Inf" : "\(Metrics.Histogram.bounds[index])"
            add("\(name)_bucket", [("route", route), ("le", bound)], value: sum)
        }
        add("\(name)_sum", [("route", route)], value: histogram.sum)
        add("\(name)_count", [("route", route)], value: sum)
    }
}
