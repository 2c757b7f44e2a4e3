internal import AltText
internal import AltTextHTTP

/// How a protocol says that something went wrong.
protocol Dialect: Sendable {
    /// What is wrong with a reply; `nil` where nothing is. A reply of status 200 can hold an error too.
    ///
    /// - Parameter json: the body of the reply as JSON, `nil` where it is none.
    func fault(in reply: HTTPReply, json: JSON?) -> APIFault?

    /// The reply that the pieces of a stream amount to; `nil` where they amount to none.
    func merged(_ stream: StreamedReply) -> JSON?

    /// Whether an error says that the server knows the protocol and not the model. Gateways answer many a question about a
    /// model with 404 and words of their own, and serve it all the same.
    func saysModelIsMissing(_ json: JSON?) -> Bool
}

extension Dialect {
    /// The body of a reply as JSON, whole or in pieces.
    func json(of reply: HTTPReply) -> JSON? {
        if let json = JSON(received: reply.body) { return json }
        guard let stream = StreamedReply(reply) else { return nil }
        return stream.error ?? merged(stream)
    }
}
