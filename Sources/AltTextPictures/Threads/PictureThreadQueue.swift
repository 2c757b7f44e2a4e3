import CVipsShim

/// What the threads of a `PictureThreads` wait on. They own it together with their executor, and outlive the latter.
///
/// `@unchecked Sendable`: the C value behind it guards itself with a lock, and is freed with this object.
@safe final class PictureThreadQueue: @unchecked Sendable {
    /// A job together with its executor, which must live until the job has run.
    private final class Entry {
        let job: UnownedJob
        let executor: PictureThreads

        init(job: UnownedJob, executor: PictureThreads) {
            self.job = job
            self.executor = executor
        }
    }

    @unsafe private let mailbox: OpaquePointer

    init() {
        unsafe mailbox = alt_mailbox_new()
    }

    deinit {
        unsafe alt_mailbox_free(mailbox)
    }

    func append(_ job: UnownedJob, of executor: PictureThreads) {
        let entry = Entry(job: job, executor: executor)
        unsafe alt_mailbox_put(mailbox, Unmanaged.passRetained(entry).toOpaque())
    }

    /// Lets the threads end once what was queued is done.
    func close() {
        unsafe alt_mailbox_close(mailbox)
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
        while let item = unsafe alt_mailbox_take(mailbox) {
            let entry = unsafe Unmanaged<Entry>.fromOpaque(item).takeRetainedValue()
            unsafe entry.job.runSynchronously(on: entry.executor.asUnownedTaskExecutor())
        }
    }
}
