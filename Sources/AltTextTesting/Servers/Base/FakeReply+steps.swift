extension FakeReply {
    /// What to do on the wire to give this reply.
    ///
    /// - Parameters:
    ///   - withoutBody: the request was a HEAD: the head is that of the whole reply, and nothing follows.
    ///   - closing: the client wants the connection closed afterwards.
    func steps(withoutBody: Bool, closing: Bool) -> [WireStep] {
        let pauses: [WireStep] = delay.map { [.pause($0)] } ?? []
        if faults.contains(.hang) { return pauses + [.hang] }
        if faults.contains(.resetBeforeAnswer) { return pauses + [.reset] }
        let head = head(closing: closing)
        if faults.contains(.resetInHeaders) {
            return pauses + [.send(Array(head.prefix(head.count / 2))), .reset]
        }
        if withoutBody || !hasBody { return pauses + [.send(head)] + (closing ? [.close] : []) }
        return pauses + bodySteps(after: head) + (closing ? [.close] : [])
    }

    private var hasBody: Bool { status >= 200 && status != 204 && status != 304 }

    private var promisesLength: Bool {
        if faults.contains(where: { if case .chunkedWithoutEnd = $0 { true } else { false } }) { return false }
        return switch body {
        case .bytes, .repeated: true
        case .chunks, .endless: false
        }
    }

    private func head(closing: Bool) -> [UInt8] {
        var lines = "HTTP/1.1 \(status) \(Self.reason(status))\r\n"
        for field in headers.fields { lines += "\(field.name): \(field.value)\r\n" }
        if hasBody, headers["content-length"] == nil, headers["transfer-encoding"] == nil {
            lines += promisesLength ? "content-length: \(byteCount)\r\n" : "transfer-encoding: chunked\r\n"
        }
        if closing, headers["connection"] == nil { lines += "connection: close\r\n" }
        return Array("\(lines)\r\n".utf8)
    }

    private var byteCount: Int {
        switch body {
        case .bytes(let bytes): bytes.count
        case .chunks(let chunks): chunks.reduce(0) { $0 + $1.count }
        case .repeated(let bytes, let count): bytes.count * count
        case .endless: 0
        }
    }

    private func bodySteps(after head: [UInt8]) -> [WireStep] {
        for fault in faults {
            switch fault {
            case .resetInBody(let count): return [.send(head + partOfBody(count)), .reset]
            case .closeEarly(let count): return [.send(head + partOfBody(count)), .close]
            case .chunkedWithoutEnd(let closing):
                return [.send(head + framed(firstBytes(byteCount))), closing ? .close : .hang]
            default: continue
            }
        }
        return wholeBody(after: head)
    }

    private func wholeBody(after head: [UInt8]) -> [WireStep] {
        switch body {
        case .bytes(let bytes):
            return drip.map { [.send(head)] + dripped(bytes, in: $0.pieces, pause: $0.pause) } ?? [.send(head + bytes)]
        case .chunks(let chunks):
            let pause: [WireStep] = drip.map { [.pause($0.pause)] } ?? []
            let end = Array("0\r\n\r\n".utf8)
            let framed = chunks.map(framed)
            let sends = framed.dropLast() + [(framed.last ?? []) + end]
            return [.send(head)] + sends.flatMap { pause + [.send($0)] }
        case .repeated(let bytes, let count):
            return [.send(head), .sendRepeatedly(bytes, count: count)]
        case .endless(let bytes):
            return [.send(head), .sendRepeatedly(framed(bytes), count: nil)]
        }
    }

    private func dripped(_ bytes: [UInt8], in pieces: Int, pause: Duration) -> [WireStep] {
        let count = min(pieces, max(1, bytes.count))
        return (0..<count).flatMap { piece -> [WireStep] in
            let range = (bytes.count * piece / count)..<(bytes.count * (piece + 1) / count)
            return [.pause(pause), .send(Array(bytes[range]))]
        }
    }

    private func partOfBody(_ count: Int) -> [UInt8] {
        promisesLength ? firstBytes(count) : framed(firstBytes(count))
    }

    private func firstBytes(_ count: Int) -> [UInt8] {
        switch body {
        case .bytes(let bytes): Array(bytes.prefix(count))
        case .chunks(let chunks): Array(chunks.joined().prefix(count))
        case .repeated(let bytes, let times):
            Array((0..<min(times, count / max(1, bytes.count) + 1)).lazy.flatMap { _ in bytes }.prefix(count))
        case .endless(let bytes):
            Array((0..<(count / max(1, bytes.count) + 1)).lazy.flatMap { _ in bytes }.prefix(count))
        }
    }

    /// The bytes as a chunk, in a body that goes out in chunks.
    private func framed(_ bytes: [UInt8]) -> [UInt8] {
        bytes.isEmpty ? [] : Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8)
    }
}
