import AltTextTesting
import Foundation

/// The first bytes of pictures, as far as servers look at them.
enum TestPicture {
    /// A PNG header of so many pixels.
    static func png(width: UInt16 = 1024, height: UInt16 = 768) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [0, 0, UInt8(width >> 8), UInt8(width & 255), 0, 0, UInt8(height >> 8), UInt8(height & 255)]
    }

    /// A JPEG with an application segment before its frame header.
    static func jpeg(width: UInt16 = 1024, height: UInt16 = 768) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8]
            + [UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255), 1, 1, 0x11, 0]
    }

    static let gif = Array("GIF89a............".utf8)

    static func base64(_ bytes: [UInt8] = jpeg()) -> JSONValue { .string(Data(bytes).base64EncodedString()) }

    static func dataURL(_ bytes: [UInt8] = jpeg(), type: String = "image/jpeg") -> JSONValue {
        .string("data:\(type);base64,\(Data(bytes).base64EncodedString())")
    }
}

extension FakeService {
    /// Asks the fake directly, without a socket.
    func post(_ target: String, _ body: JSONValue, headers: HeaderFields = [:]) async -> FakeReply {
        await answer(to: RecordedRequest(method: "POST", target: target, headers: headers, body: Array(body.text.utf8)))
    }

    func get(_ target: String, headers: HeaderFields = [:]) async -> FakeReply {
        await answer(to: RecordedRequest(target: target, headers: headers))
    }
}

extension FakeReply {
    var text: String {
        switch body {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .chunks(let chunks): String(decoding: chunks.joined(), as: UTF8.self)
        default: ""
        }
    }

    func json() throws -> JSONValue { try JSONValue(parsing: text) }

    /// The lines of a streamed answer.
    func lines() throws -> [JSONValue] {
        try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    }
}
