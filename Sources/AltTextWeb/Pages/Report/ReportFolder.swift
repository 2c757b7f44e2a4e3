internal import AltText
internal import AltTextLedger
internal import Foundation

/// The reports of evaluations that lie in one folder, each in a folder of its own as `alttext evaluate --report` writes it.
/// They are only read, and only what the list shows can be asked for.
struct ReportFolder: Sendable {
    let folder: String

    /// A report.
    struct Report: Sendable, Hashable {
        /// The name of its folder.
        let name: String
        let writtenAt: Timestamp
        /// The models that it is about, the best first.
        let models: [String]
    }

    /// No report is larger; what is has come here by mistake.
    private static let largest = 32 << 20
    private static let most = 500

    /// The reports, the newest first.
    func reports() -> [Report] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let reports = names.lazy.compactMap(report).prefix(Self.most)
        return reports.sorted { ($1.writtenAt, $0.name) < ($0.writtenAt, $1.name) }
    }

    /// The page of a report; `nil` where the list has none of that name.
    func page(of name: String) -> [UInt8]? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard names.contains(where: { $0.utf8.elementsEqual(name.utf8) }), report(name) != nil else { return nil }
        return bytes(path(name, "index.html"))
    }

    private func report(_ name: String) -> Report? {
        guard !name.hasPrefix("."), kind(of: folder + "/" + name) == .typeDirectory,
            let written = attributes(path(name, "index.html"))?[.modificationDate] as? Date,
            kind(of: path(name, "index.html")) == .typeRegular
        else { return nil }
        let results = bytes(path(name, "results.json")).flatMap { JSON(parsing: $0) }
        return Report(
            name: name, writtenAt: Timestamp(milliseconds: Int64(written.timeIntervalSince1970 * 1000)),
            models: results?["models"]?.array?.compactMap { $0["model"]?.string } ?? [])
    }

    private func path(_ name: String, _ file: String) -> String { "\(folder)/\(name)/\(file)" }

    /// Of what stands there itself: a link is not followed, wherever it leads.
    private func attributes(_ path: String) -> [FileAttributeKey: Any]? {
        try? FileManager.default.attributesOfItem(atPath: path)
    }

    private func kind(of path: String) -> FileAttributeType? { attributes(path)?[.type] as? FileAttributeType }

    private func bytes(_ path: String) -> [UInt8]? {
        guard kind(of: path) == .typeRegular, let size = attributes(path)?[.size] as? Int, size <= Self.largest
        else { return nil }
        return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }
}
