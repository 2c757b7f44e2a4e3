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
        guard names.contains(where: { $0.utf8.elementsEqual(name.utf8) }), !name.hasPrefix(".") else { return nil }
        return file("index.html", of: name)?.bytes
    }

    private func report(_ name: String) -> Report? {
        guard !name.hasPrefix("."), let page = file("index.html", of: name, readsBytes: false) else { return nil }
        let results = file("results.json", of: name).flatMap { JSON(parsing: $0.bytes) }
        return Report(
            name: name, writtenAt: page.writtenAt,
            models: results?["models"]?.array?.compactMap { $0["model"]?.string } ?? [])
    }

    private struct File {
        let writtenAt: Timestamp
        let bytes: [UInt8]
    }

    /// A file of a report.
    ///
    /// It is opened step by step, each in the folder before it and none through a link, and what is looked at is what is
    /// read: nobody can put something else there in between.
    private func file(_ file: String, of name: String, readsBytes: Bool = true) -> File? {
        guard let root = Self.open(folder, in: nil, O_DIRECTORY),
            let report = Self.open(name, in: root, O_DIRECTORY | O_NOFOLLOW),
            let handle = Self.open(file, in: report, O_NOFOLLOW | O_NONBLOCK)
        else { return nil }
        var status = stat()
        guard unsafe fstat(handle.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= Self.largest
        else { return nil }
        #if canImport(Darwin)
            let seconds = status.st_mtimespec.tv_sec
        #else
            let seconds = status.st_mtim.tv_sec
        #endif
        guard readsBytes else { return File(writtenAt: Timestamp(milliseconds: Int64(seconds) * 1000), bytes: []) }
        guard let data = try? handle.read(upToCount: Self.largest + 1) ?? Data(), data.count <= Self.largest else {
            return nil
        }
        return File(writtenAt: Timestamp(milliseconds: Int64(seconds) * 1000), bytes: [UInt8](data))
    }

    private static func open(_ name: String, in folder: FileHandle?, _ flags: Int32) -> FileHandle? {
        let descriptor = unsafe openat(folder?.fileDescriptor ?? AT_FDCWD, name, O_RDONLY | O_CLOEXEC | flags)
        return descriptor < 0 ? nil : FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
