internal import CScheduling
import Dispatch
import Foundation

/// Threads that do one thing side by side.
package enum ThreadTeam {
    /// Does something on so many threads at once, the one that calls among them, and waits for all.
    package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        let others = DispatchGroup()
        let processor = alt_thread_processor()
        for _ in 1..<max(1, count) {
            others.enter()
            Thread.detachNewThread {
                // Linux may put a new thread behind its maker, though another processor is idle: one that was busy a
                // moment ago, or sleeps in a virtual machine. There it would stay for longer than a deck takes.
                alt_thread_leave_processor(processor)
                body()
                others.leave()
            }
            // Lets the new one leave right away.
            sched_yield()
        }
        body()
        others.wait()
    }
}
