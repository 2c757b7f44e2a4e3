internal import NIOPosix

/// Runs work that blocks on a thread made for that, so that it never holds up the cooperative pool.
///
/// - Throws: what `work` throws; `interrupted` when the task was cancelled before the work began.
func onBlockingThread<Success: Sendable, Failure: Error>(
    orThrow interrupted: Failure, _ work: @escaping @Sendable () throws(Failure) -> Success
) async throws(Failure) -> Success {
    let outcome = try? await NIOThreadPool.singleton.runIfActive { () -> Result<Success, Failure> in
        do throws(Failure) {
            return .success(try work())
        } catch {
            return .failure(error)
        }
    }
    guard let outcome else { throw interrupted }
    return try outcome.get()
}
