internal import AltText
internal import AltTextHTTP

extension APIClient.Reply {
    /// The answer that a reply holds.
    ///
    /// - Parameters:
    ///   - read: reads it, by the rules of the protocol.
    ///   - bill: reads what the reply took, whatever it says.
    /// - Throws: what `read` throws, with the reply itself: it may have been paid for.
    func answer(
        _ read: (JSON) throws(ModelError) -> Answer, bill: (JSON) -> Answer.Bill
    ) throws(ModelError) -> Answer {
        var answer: Answer
        do throws(ModelError) {
            answer = try read(json)
        } catch {
            var unread = Answer(unread: http)
            unread.charge(bill(json))
            throw error.carrying(unread)
        }
        answer.charge(bill(json))
        answer.duration = http.duration
        return answer
    }
}

extension Answer {
    /// A reply that is kept although no answer could be read from it.
    init(unread reply: HTTPReply) {
        self.init(text: reply.text, finish: .unknown, duration: reply.duration)
    }

    /// What a reply took, and who gave it.
    struct Bill {
        var usage = TokenUsage()
        var servedModel: String?
        var reportedDollars: Double?
    }

    fileprivate mutating func charge(_ bill: Bill) {
        usage = bill.usage
        servedModel = bill.servedModel
        reportedDollars = bill.reportedDollars
    }
}
