/// The names of an archive's entries, and where in it they stand.
///
/// A deck has thousands of entries, and few are ever asked for. A string for each, and a dictionary of them, would take as
/// long as opening the archive does. So the bytes of all names stand in one array, and those that hash alike in a chain.
/// Names beyond ASCII are strings all the same, because one letter can be written in several ways.
struct ZipNames: Sendable {
    /// An entry that has a name.
    struct Place: Sendable {
        /// Its number in the archive; of entries with the same name that of the last, which was added to replace the others.
        fileprivate(set) var index: Int32
        /// Whether another entry has the same name.
        fileprivate(set) var isAmbiguous = false
        fileprivate let name: Range<Int>
        /// The next of those that hash alike.
        fileprivate let next: Int32
    }

    private static let none: Int32 = -1

    private var places: [Place] = []
    private var bytes: [UInt8] = []
    /// The first of those that hash alike.
    private var chains: [Int32]
    /// Names that are not ASCII.
    private var others: [String: Int32] = [:]

    init(capacity: Int) {
        places.reserveCapacity(capacity)
        bytes.reserveCapacity(capacity * 40)
        chains = Array(repeating: Self.none, count: max(1, capacity))
    }

    /// The names of all entries that are files, in the order of the archive; a name that occurs twice stands once.
    var all: [String] { places.map { String(decoding: bytes[$0.name], as: UTF8.self) } }

    /// Adds an entry; one that is not for us (see `ZipEntry.isFile`) does not exist.
    mutating func add(_ name: UnsafeRawBufferPointer, index: Int32) {
        guard unsafe ZipEntry.isFile(name) else { return }
        let range = bytes.count..<bytes.count + name.count
        unsafe bytes.append(contentsOf: name)
        var isASCII = true
        for index in range {
            // Old programs for Windows write backslashes.
            if bytes[index] == UInt8(ascii: "\\") { bytes[index] = UInt8(ascii: "/") }
            if bytes[index] >= 0x80 { isASCII = false }
        }
        let number = Int32(places.count)
        let chain = unsafe bytes.withUnsafeBytes { unsafe self.chain(of: .init(rebasing: $0[range])) }
        let text = isASCII ? nil : String(decoding: bytes[range], as: UTF8.self)
        let first =
            unsafe text.map { others[$0] } ?? bytes.withUnsafeBytes { unsafe find(.init(rebasing: $0[range]), chain) }
        if let first {
            places[Int(first)].isAmbiguous = true
            places[Int(first)].index = index
            bytes.removeSubrange(range)
        } else if let text {
            places.append(Place(index: index, name: range, next: Self.none))
            others[text] = number
        } else {
            places.append(Place(index: index, name: range, next: chains[chain]))
            chains[chain] = number
        }
    }

    /// The entry of exactly this name.
    func place(of name: String) -> Place? {
        var name = name
        let found = name.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            return unsafe find(bytes, chain(of: bytes))
        }
        return (found ?? others[name]).map { places[Int($0)] }
    }

    private func chain(of name: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        unsafe hasher.combine(bytes: name)
        return Int(UInt(bitPattern: hasher.finalize()) % UInt(chains.count))
    }

    private func find(_ name: UnsafeRawBufferPointer, _ chain: Int) -> Int32? {
        var number = chains[chain]
        while number != Self.none {
            let place = places[Int(number)]
            if place.name.count == name.count, unsafe bytes[place.name].elementsEqual(name) { return number }
            number = place.next
        }
        return nil
    }
}
