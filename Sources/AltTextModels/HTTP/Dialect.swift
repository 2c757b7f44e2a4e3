internal import AltText
internal import AltTextHTTP

/// How a protocol says that something went wrong.
protocol Dialect: Sendable {
    /// What is wrong with a reply; `nil` where nothing is. A reply of status 200 can hold an error too.
    ///
    /// - Parameter json: the body of the reply as JSON, `nil` where it is none.
    func fault(in reply: HTTPReply, json: JSON?) -> APIFault?
}
