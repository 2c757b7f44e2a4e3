/// How many prompt tokens a fake says a picture took.
package enum PictureTokens: Sendable, Hashable {
    /// What the protocol's published rule gives.
    case plausible
    /// None: the picture did not get in, and the model answers all the same.
    case ignored
    /// As many as if the base64 had been read as text: tens of thousands.
    case countedAsText
    /// So many a picture.
    case exactly(Int)

    /// The tokens of `pictures`, each of which takes `rule(width, height)` by the protocol's own rule.
    func count(_ pictures: [SentPicture], rule: (_ width: Int, _ height: Int) -> Int) -> Int {
        switch self {
        case .ignored: 0
        case .exactly(let tokens): tokens * pictures.count
        case .countedAsText: pictures.reduce(0) { $0 + max(40_000, $1.bytes.count / 2) }
        case .plausible:
            pictures.reduce(0) { sum, picture in
                let size = picture.size ?? (width: 1024, height: 768)
                return sum + max(64, rule(size.width, size.height))
            }
        }
    }
}

/// A plausible number of tokens for a text.
func tokenCount(of text: String) -> Int { text.isEmpty ? 0 : text.utf8.count / 4 + 1 }
