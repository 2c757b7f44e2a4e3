/// A few threads of their own for work that blocks, so that decoding never holds up the cooperative pool.
///
/// The threads end when the last owner lets go and what was queued is done.
final class PictureThreads: TaskExecutor {
    private let queue = PictureThreadQueue()
    private let count: Int

    init(count: Int) {
        self.count = max(1, count)
        for _ in 0..<self.count { queue.startThread() }
    }

    deinit {
        queue.close(threadCount: count)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        queue.append(UnownedJob(job), of: self)
    }
}
