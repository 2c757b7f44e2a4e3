internal import Foundation

extension Ledger {
    /// Makes the folder of a ledger, open to its owner alone.
    static func makeFolder(of path: String) throws(LedgerError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw LedgerError(
                .unopenable, "The folder \(folder) for the ledger cannot be made (\(error.localizedDescription))",
                remedy: "Name another file")
        }
    }
}
