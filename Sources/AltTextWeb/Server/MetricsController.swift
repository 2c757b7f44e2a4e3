internal import AltText
internal import AltTextLedger
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// What the server and its ledger are doing, for Prometheus.
struct MetricsController: Sendable {
    let ledger: Ledger
    let metrics: Metrics
    let tokenGate: TokenGate

    var endpoints: [Endpoint] {
        [Endpoint(.get, "/metrics", .thisMachine(or: .read), get)]
    }

    private func get(_ request: Request, _ context: WebContext) async throws -> Response {
        var text = MetricsText()
        text.add(metrics.snapshot)
        text.begin(
            "alttext_throttled_attempts_total", "counter",
            "Attempts that were refused unread after too many wrong tokens.")
        text.add("alttext_throttled_attempts_total", value: tokenGate.throttledCount)
        text.begin("alttext_ledger_bytes", "gauge", "Size of the ledger on disk.")
        text.add("alttext_ledger_bytes", value: ledger.byteCount)
        text.begin("alttext_pictures", "gauge", "Pictures by kind of gallery and status.")
        for (key, count) in try await pictures().sorted(by: { $0.key < $1.key }) {
            text.add("alttext_pictures", [("gallery", key.kind), ("status", key.status)], value: count)
        }
        return Response(
            status: .ok, headers: [.contentType: MetricsText.contentType, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text.text)))
    }

    private struct Key: Hashable, Comparable {
        let kind: String
        let status: String

        static func < (left: Key, right: Key) -> Bool { (left.kind, left.status) < (right.kind, right.status) }
    }

    private func pictures() async throws -> [Key: Int] {
        var counts: [Key: Int] = [:]
        for gallery in try await ledger.galleries() {
            for tally in try await ledger.tallies(of: gallery.id) {
                let key = Key(kind: gallery.gallery.kind.rawValue, status: tally.status.rawValue)
                counts[key, default: 0] += tally.pictures
            }
        }
        return counts
    }
}
