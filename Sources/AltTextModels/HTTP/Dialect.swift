internal import AltTextHTTP

/// How a protocol says that something went wrong.
protocol Dialect: Sendable {
    /// What is wrong with a reply; `nil` where nothing is. A reply of status 200 can hold an error too.
    func fault(in reply: HTTPReply) -> APIFault?
}
