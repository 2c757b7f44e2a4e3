/// A place where tasks are held until a test lets them go, so that a test knows what is under way without waiting for time
/// to pass.
package actor Checkpoint {
    private var arrivals = 0
    private var isOpen = false
    private var held: [CheckedContinuation<Void, Never>] = []
    private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    /// Creates a closed checkpoint.
    package init() {}

    /// Arrives, and waits until the checkpoint is opened.
    package func arrive() async {
        arrivals += 1
        for watcher in watchers where watcher.count <= arrivals { watcher.continuation.resume() }
        watchers.removeAll { $0.count <= arrivals }
        guard !isOpen else { return }
        await withCheckedContinuation { held.append($0) }
    }

    /// Waits until so many have arrived in all.
    package func waitForArrivals(_ count: Int) async {
        guard arrivals < count else { return }
        await withCheckedContinuation { watchers.append((count, $0)) }
    }

    /// Lets everybody go, also those who are still to come.
    package func open() {
        isOpen = true
        for continuation in held { continuation.resume() }
        held.removeAll()
    }
}
