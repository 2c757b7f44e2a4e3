internal import AltText

extension PictureID {
    /// Names a picture by its path as the file system knows it.
    ///
    /// Names need not be UTF-8, and an id is text: a byte that belongs to no character becomes `\xHH`, and a backslash
    /// `\\`. Nothing else is touched, so that the bytes can be had back.
    init(bytes: [UInt8]) {
        self.init(Self.escaped(bytes))
    }

    /// The path as the file system knows it; `nil` where no path has this name.
    var bytes: [UInt8]? {
        let utf8 = Array(text.utf8)
        guard utf8.contains(UInt8(ascii: "\\")) else { return utf8 }
        guard let bytes = Self.unescaped(utf8), Self.escaped(bytes).utf8.elementsEqual(utf8) else { return nil }
        return bytes
    }

    private static func escaped(_ bytes: [UInt8]) -> String {
        if !bytes.contains(UInt8(ascii: "\\")), let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = ""
        var rest = bytes[...]
        var iterator = bytes.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar):
                let scalar = Unicode.UTF8.decode(scalar)
                rest = rest.dropFirst(UTF8.width(scalar))
                text.unicodeScalars.append(scalar)
                if scalar == "\\" { text.unicodeScalars.append(scalar) }
            case .error(let length):
                for byte in rest.prefix(length) { text += "\\x" + (byte < 16 ? "0" : "") + hex(byte) }
                rest = rest.dropFirst(length)
            case .emptyInput: return text
            }
        }
    }

    private static func hex(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }

    private static func unescaped(_ utf8: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "\\"): bytes.append(byte)
            case UInt8(ascii: "x"):
                guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            default: return nil
            }
        }
        return bytes
    }
}
