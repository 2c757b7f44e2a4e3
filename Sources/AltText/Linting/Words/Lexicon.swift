/// Every word and phrase of every pack, ready to be looked up: each word of a text once, each phrase by a walk down a tree
/// of words.
struct Lexicon: Sendable {
    /// What the packs know of a word.
    struct Entry: Sendable, Hashable {
        /// The word's number in the tree of phrases; 0: in none.
        var number: UInt32 = 0
        /// The packs in which it holds sentences together.
        var function = PackSet()
        /// The packs in which it stands for a text that is missing.
        var placeholder = PackSet()
        /// The packs in which it may stand beside such a word without saying more.
        var filler = PackSet()
        /// The packs in which it may be said twice in a row.
        var double = PackSet()
        /// The packs in which it means a photograph.
        var photograph = PackSet()
        /// The packs in which it means a picture that a photograph may be of.
        var kind = PackSet()
        /// The packs in which it says that a picture is shown somewhere.
        var shown = PackSet()

        static let unknown = Entry()
    }

    /// A list of phrases that a phrase is in, and for which packs.
    struct Ending: Sendable {
        let list: PhraseList
        var packs: PackSet
    }

    static let shared = Lexicon(LanguagePack.all)

    private var entries: [WordKey: Entry] = [:]
    private var steps: [UInt64: UInt32] = [:]
    private var endings: [[Ending]] = [[]]
    private var wordCount: UInt32 = 0

    private init(_ packs: [LanguagePack]) {
        // Growing tables would take most of the time.
        steps.reserveCapacity(60_000)
        endings.reserveCapacity(60_000)
        for (index, pack) in packs.enumerated() where pack.isLinted || pack.tag == nil { add(pack, PackSet(at: index)) }
    }

    /// What is known of a word.
    func entry(of key: WordKey) -> Entry { entries[key] ?? .unknown }

    /// The node of the tree after a word; `nil` where no phrase goes on with it. The root is 0.
    func node(after node: UInt32, number: UInt32) -> UInt32? { steps[UInt64(node) << 32 | UInt64(number)] }

    /// The lists in which a phrase ends at a node.
    func endings(at node: UInt32) -> [Ending] { endings[Int(node)] }

    private mutating func add(_ pack: LanguagePack, _ packs: PackSet) {
        mark(pack.functionWords, \.function, packs)
        mark(pack.placeholders, \.placeholder, packs)
        mark(pack.fillers, \.filler, packs)
        mark(pack.doubles, \.double, packs)
        mark(pack.photographs, \.photograph, packs)
        mark(pack.kinds, \.kind, packs)
        mark(pack.shown, \.shown, packs)
        for list in PhraseList.allCases {
            for pattern in pack.phrases[list] ?? [] { add(WordPattern(pattern, lists: pack.lists), to: list, packs) }
        }
    }

    private mutating func mark(_ words: String, _ quality: WritableKeyPath<Entry, PackSet>, _ packs: PackSet) {
        for word in words.split(separator: " ") {
            entries[WordKey(word), default: .unknown][keyPath: quality].formUnion(packs)
        }
    }

    /// Grows the tree by all phrases that a pattern fits, step by step, so that what they share is walked once.
    private mutating func add(_ pattern: WordPattern, to list: PhraseList, _ packs: PackSet) {
        var nodes: Set<UInt32> = [0]
        for choices in pattern.choices {
            let choices = choices.map { $0.map { number(of: $0) } }
            var next: Set<UInt32> = []
            for node in nodes {
                for words in choices { next.insert(words.reduce(node) { grown($0, by: $1) }) }
            }
            nodes = next
        }
        for node in nodes where node != 0 { end(list, at: node, packs) }
    }

    /// The node after a word, new where there was none.
    private mutating func grown(_ node: UInt32, by number: UInt32) -> UInt32 {
        let step = UInt64(node) << 32 | UInt64(number)
        if let next = steps[step] { return next }
        endings.append([])
        let next = UInt32(endings.count - 1)
        steps[step] = next
        return next
    }

    private mutating func end(_ list: PhraseList, at node: UInt32, _ packs: PackSet) {
        if let index = endings[Int(node)].firstIndex(where: { $0.list == list }) {
            endings[Int(node)][index].packs.formUnion(packs)
        } else {
            endings[Int(node)].append(Ending(list: list, packs: packs))
        }
    }

    private mutating func number(of word: String) -> UInt32 {
        let key = WordKey(word)
        var entry = entries[key] ?? .unknown
        if entry.number == 0 {
            wordCount += 1
            entry.number = wordCount
            entries[key] = entry
        }
        return entry.number
    }
}
