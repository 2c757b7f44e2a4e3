import Synchronization

/// An album site: the API `GET …/get` and `PATCH …/patch`, and the pictures' files, all in memory.
///
/// It is as picky as a site can be: the token has to be exact, and so have methods, bodies and their fields. It counts what
/// it is asked, and remembers every alt text that was ever written. Trouble comes as it is told to.
package final class FakeAlbumSite: FakeService {
    /// How the site is, apart from its pictures.
    package struct Options: Sendable {
        /// What `Authorization` has to be.
        package var token = "album-token"
        /// What stands in front of `/album`, such as `/photos`.
        package var prefix = ""
        /// Whether answers have a strong entity tag, and `If-Match` is looked at.
        package var hasEntityTags = false
        /// Whether answers say in a `Link` header where the picture's file is.
        package var linksFiles = false
        /// Whether files need the token as well.
        package var guardsFiles = false
        /// Whether `verified` is told and not taken.
        package var refusesVerified = false
        /// The largest body that is read, in bytes.
        package var bodyByteCount = 64 << 10
        /// What goes wrong; see ``Trouble``.
        package var trouble: (@Sendable (Occasion) -> Trouble?)?
        /// Called when an answer to a GET is ready and not yet sent: the moment for somebody else to edit.
        package var afterGet: (@Sendable (FakeAlbumSite, String) -> Void)?

        /// A site that behaves.
        package init() {}
    }

    /// A request that trouble may come over.
    package struct Occasion: Sendable, Hashable {
        /// `GET`, `PATCH`, or `FILE` for a picture's file.
        package var method: String
        /// The picture's name.
        package var picture: String
        /// How many such requests there have been for this picture, this one included.
        package var count: Int

        /// Creates an occasion.
        package init(method: String, picture: String, count: Int) {
            self.method = method
            self.picture = picture
            self.count = count
        }
    }

    /// How the site is.
    package let options: Options
    let state: Mutex<State>

    /// Creates a site.
    ///
    /// - Parameter pictures: what there is, by `album/image`.
    package init(_ pictures: [String: FakeAlbumPicture], options: Options = Options()) {
        self.options = options
        state = Mutex(State(pictures: pictures))
    }

    /// The answer to a request.
    package func answer(to request: RecordedRequest) async -> FakeReply {
        guard let place = Place(path: request.path, prefix: options.prefix) else {
            return Self.error(404, "There is nothing here.")
        }
        let name = place.name
        let count = state.withLock { $0.count(place.verb, name, hasToken: request.headers["authorization"] != nil) }
        let occasion = Occasion(method: place.verb.method, picture: name, count: count)
        let trouble = options.trouble?(occasion)
        if let reply = trouble?.replyBefore { return reply }
        let reply = properAnswer(to: request, place)
        if place.verb == .get, reply.status == 200 { options.afterGet?(self, name) }
        return trouble?.spoil(reply) ?? reply
    }

    private func properAnswer(to request: RecordedRequest, _ place: Place) -> FakeReply {
        let needsToken = place.verb != .file || options.guardsFiles
        if needsToken {
            guard let token = request.headers["authorization"] else { return Self.error(401, "A token is needed.") }
            guard token == options.token else { return Self.error(401, "The token is wrong.") }
        }
        guard request.method == place.verb.allowedMethod else {
            return Self.error(405, "Only \(place.verb.allowedMethod) is allowed here.")
                .with(header: "allow", place.verb.allowedMethod)
        }
        switch place.verb {
        case .get: return reading(place.name)
        case .patch: return writing(place.name, request)
        case .file:
            guard let picture = pictures[place.name] else { return .html(404, "<!doctype html><title>No</title>") }
            return .picture(picture.bytes)
        }
    }

    private func reading(_ name: String) -> FakeReply {
        guard let picture = pictures[name] else { return Self.error(404, "There is no such picture.") }
        return reply(picture, name)
    }

    func reply(_ picture: FakeAlbumPicture, _ name: String) -> FakeReply {
        var reply = FakeReply.json(value: picture.json)
        if options.hasEntityTags { reply.headers.add("etag", picture.entityTag) }
        if options.linksFiles { reply.headers.add("link", "<\(filePath(of: name))>; rel=\"describes\"") }
        return reply
    }

    /// The path of a picture's file.
    package func filePath(of name: String) -> String {
        let characters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        let encoded = name.utf8.map { byte in
            characters.contains(byte)
                ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return "\(options.prefix)/files/cache/\(encoded.joined())-1280w.jpg"
    }

    static func error(_ status: Int, _ message: String) -> FakeReply {
        .json(status, value: ["error": ["message": .string(message)]])
    }
}
