internal import Foundation
internal import Logging

/// Writes errors on standard error, one a line. What every request adds to what a message could say costs next to nothing
/// until there is one.
struct ErrorLog: LogHandler {
    var logLevel = Logger.Level.error
    var metadata: Logger.Metadata = [:]

    let label: String

    init(label: String) { self.label = label }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let details = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }
        let line = "\(Date.now.ISO8601Format()) \(event.level) \(label): \(event.message)\(details.joined())\n"
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
}
