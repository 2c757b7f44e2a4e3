/// A few threads of their own for work that blocks, so that decoding never holds up the cooperative pool.
///
/// The threads end when the last owner lets go and what was queued is done.
final class PictureThreads: TaskExecutor {
    private let queue = PictureThreadQueue()

    init(count: Int) {
        for _ in 0..<max(1, count) { queue.startThread() }
    }

    deinit {
        queue.close()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        queue.append(UnownedJob(job), of: self)
    }
}
