import CVipsShim
import Dispatch
import Synchronization

/// What the threads of a `PictureThreads` wait on. They own it together with their executor, and outlive the latter.
final class PictureThreadQueue: Sendable {
    /// A job together with its executor, which must live until the job has run.
    private struct Entry {
        var job: UnownedJob
        var executor: PictureThreads
    }

    private let entries = Mutex<[Entry]>([])
    private let work = DispatchSemaphore(value: 0)

    func append(_ job: UnownedJob, of executor: PictureThreads) {
        entries.withLock { $0.append(Entry(job: job, executor: executor)) }
        work.signal()
    }

    /// Wakes every thread once more than there are jobs, which is how a thread learns that it may end.
    func close(threadCount: Int) {
        for _ in 0..<threadCount { work.signal() }
    }

    func startThread() {
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        let status = unsafe alt_thread_start(
            { context in unsafe Unmanaged<PictureThreadQueue>.fromOpaque(context).takeRetainedValue().run() }, context)
        if status != 0 {
            unsafe Unmanaged<PictureThreadQueue>.fromOpaque(context).release()
        }
    }

    private func run() {
        while runNext() {}
    }

    private func runNext() -> Bool {
        work.wait()
        guard let entry = takeFirst() else { return false }
        unsafe entry.job.runSynchronously(on: entry.executor.asUnownedTaskExecutor())
        return true
    }

    private func takeFirst() -> Entry? {
        entries.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
}
