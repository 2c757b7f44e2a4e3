/// Something a ``FakeServer`` can stand for: a protocol's second reading, a website.
package protocol FakeService: Sendable {
    /// The answer to a request.
    func answer(to request: RecordedRequest) async -> FakeReply
}
