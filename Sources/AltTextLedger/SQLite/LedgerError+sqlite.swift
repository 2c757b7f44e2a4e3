internal import GRDB

extension LedgerError {
    /// What an error of SQLite means for the user.
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self.init(.failed, "The ledger \(path) failed (\(error))")
            return
        }
        let detail = "\(error.message ?? "no message"), code \(error.extendedResultCode.rawValue)"
        // What readers and writers share is a file too, and it is made larger for one reason only.
        let isFull = error.extendedResultCode == .SQLITE_IOERR_SHMSIZE
        switch error.resultCode {
        case .SQLITE_FULL,
            .SQLITE_IOERR where isFull:
            self.init(
                .full, "There is no room left for the ledger \(path)",
                remedy: "Free some space and run the same command again: nothing that was recorded is lost")
        case .SQLITE_READONLY:
            self.init(
                .readOnly, "The ledger \(path) cannot be written", remedy: "Check who owns it and its folder")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .busy, "Another process keeps the ledger \(path) locked", remedy: "Wait for it to end, then try again")
        case .SQLITE_CORRUPT:
            self.init(
                .damaged, "The ledger \(path) is damaged (\(detail))",
                remedy:
                    "Put back a copy made with \"alttext ledger backup\", or ask \"alttext ledger check\" how bad it is"
            )
        case .SQLITE_NOTADB:
            self.init(.notALedger, "\(path) is no ledger", remedy: "Name another file")
        case .SQLITE_CANTOPEN:
            self.init(
                .unopenable, "The ledger \(path) cannot be opened (\(detail))",
                remedy: "Check the path, and who owns the file and its folder")
        case .SQLITE_IOERR:
            self.init(
                .failed, "The disk failed under the ledger \(path) (\(detail))",
                remedy: "Check the disk and its free space, then run the same command again")
        default:
            self.init(.failed, "The ledger \(path) failed (\(detail))")
        }
    }
}
