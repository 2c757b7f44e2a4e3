internal import AltText
internal import AltTextHTTP

extension APIClient.Reply {
    /// The answer that a reply holds.
    ///
    /// - Parameters:
    ///   - model: the model that was asked.
    ///   - read: reads it, by the rules of the protocol.
    ///   - bill: reads what the reply took, whatever it says.
    /// - Throws: what `read` throws, with the reply itself: it may have been paid for.
    func answer(
        of model: Model, _ read: (JSON) throws(ModelError) -> Answer, bill: (JSON) -> Answer.Bill
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
        // Where the server does not say why the model stopped, an answer as long as it could be is not whole.
        if answer.finish == .unknown, let count = answer.usage.output, count >= model.answerLimit {
            answer.finish = .length
        }
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
        usage = bill.usage.plausible
        servedModel = bill.servedModel
        reportedDollars = bill.reportedDollars.flatMap { (0...TokenUsage.mostDollars).contains($0) ? $0 : nil }
    }
}
