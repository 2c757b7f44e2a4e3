extension FakeAlbumSite {
    /// What can go wrong with a request.
    package enum Trouble: Sendable, Hashable {
        /// The token is suddenly wrong.
        case unauthorized
        /// 403.
        case forbidden
        /// 404, though the picture is there.
        case notFound
        /// 429, with the seconds to wait if there are any.
        case rateLimited(retryAfterSeconds: Int?)
        /// 503, with the seconds to wait if there are any.
        case unavailable(retryAfterSeconds: Int?)
        /// Any status with a message; nothing is done.
        case status(Int, message: String = "It failed.")
        /// 500, though what was asked is done.
        case failureAfterwards
        /// The answer takes its time.
        case slow(Duration)
        /// No answer ever comes; nothing is done.
        case hang
        /// A web page with status 200; nothing is done.
        case webPage
        /// JSON whose texts are of other types.
        case wrongTypes
        /// JSON that ends in the middle.
        case truncatedJSON
        /// What was asked is done, and the connection breaks before the answer.
        case doneAndLost
        /// The connection breaks before anything is done.
        case lost

        /// The reply in place of anything being done; nil where the request goes on.
        var replyBefore: FakeReply? {
            switch self {
            case .unauthorized: FakeAlbumSite.error(401, "The token is wrong.")
            case .forbidden: FakeAlbumSite.error(403, "That is not allowed.")
            case .notFound: FakeAlbumSite.error(404, "There is no such picture.")
            case .rateLimited(let seconds): Self.waiting(429, seconds)
            case .unavailable(let seconds): Self.waiting(503, seconds)
            case .status(let status, let message): FakeAlbumSite.error(status, message)
            case .hang: FakeReply().with(.hang)
            case .webPage: .html(200)
            case .wrongTypes: .json(200, "{\"title\":1,\"alt\":{\"rendered\":\"x\"},\"caption\":[]}")
            case .lost: FakeReply().with(.resetBeforeAnswer)
            case .failureAfterwards, .slow, .truncatedJSON, .doneAndLost: nil
            }
        }

        /// What comes of the proper reply.
        func spoil(_ reply: FakeReply) -> FakeReply {
            switch self {
            case .failureAfterwards: FakeAlbumSite.error(500, "Something broke.")
            case .slow(let duration): reply.with(.delay(duration))
            case .truncatedJSON: reply.cutInHalf()
            case .doneAndLost: reply.with(.resetBeforeAnswer)
            default: reply
            }
        }

        private static func waiting(_ status: Int, _ seconds: Int?) -> FakeReply {
            let reply = FakeAlbumSite.error(status, "Too many requests.")
            return seconds.map { reply.with(header: "retry-after", "\($0)") } ?? reply
        }

        /// Trouble at random, the same for the same seed whichever order requests come in.
        ///
        /// - Parameters:
        ///   - rate: how many of all requests, 0...1.
        ///   - troubles: what may happen, each as likely as another.
        package static func random(
            seed: UInt64, rate: Double, _ troubles: [Trouble]
        ) -> @Sendable (Occasion) -> Trouble? {
            { occasion in
                // Swift's own hashes are different in every process.
                let text = "\(occasion.method) \(occasion.picture) \(occasion.count)"
                let hash = text.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
                var numbers = SeededNumbers(seed: hash)
                guard Double.random(in: 0..<1, using: &numbers) < rate else { return nil }
                return troubles.randomElement(using: &numbers)
            }
        }

        /// The first so many requests of a kind for each picture go wrong.
        package static func first(
            _ count: Int, _ method: String, _ trouble: Trouble
        ) -> @Sendable (Occasion) -> Trouble? {
            { $0.method == method && $0.count <= count ? trouble : nil }
        }
    }
}
