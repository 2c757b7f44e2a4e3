/// The names in documents, each once, by the address at which the parser keeps equal names.
struct XMLNames {
    private(set) var all: [String] = []
    private var numbers: [Key: Int32] = [:]
    /// The last number by some bits of its address: nearly every name has come before.
    private var recent = [(key: Key, number: Int32)](repeating: (Key(space: 0, name: 0), XMLNode.none), count: 256)

    private struct Key: Hashable {
        /// 0 for a name without a namespace.
        let space: UInt
        let name: UInt
    }

    mutating func number(_ name: UnsafePointer<CChar>) -> Int32 {
        number(Key(space: 0, name: UInt(bitPattern: name))) { unsafe String(cString: name) }
    }

    mutating func number(_ name: UnsafePointer<CChar>, in space: UnsafePointer<CChar>) -> Int32 {
        number(Key(space: UInt(bitPattern: space), name: UInt(bitPattern: name))) {
            unsafe "{\(Self.word(of: String(cString: space)))}\(String(cString: name))"
        }
    }

    private mutating func number(_ key: Key, _ text: () -> String) -> Int32 {
        // Names are at least a few bytes apart.
        let slot = Int((key.name >> 2 ^ key.space >> 4) & 255)
        if recent[slot].key == key, recent[slot].number != XMLNode.none { return recent[slot].number }
        let number = numbers[key] ?? Int32(all.count)
        if number == all.count {
            numbers[key] = number
            all.append(text())
        }
        recent[slot] = (key, number)
        return number
    }

    /// The word that tells a namespace: the last of an address; the last but the version of a URN.
    private static func word(of space: String) -> Substring {
        guard space.hasPrefix("urn:") else { return space.split(separator: "/").last ?? "" }
        return space.split(separator: ":").last { !($0.first?.isNumber ?? false) } ?? ""
    }
}
