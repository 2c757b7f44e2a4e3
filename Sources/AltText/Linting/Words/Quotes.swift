/// Tells what stands between quotation marks, of whichever style: the first mark opens, the next one closes.
struct Quotes {
    /// The token at which the quotation that is open began.
    private(set) var opening: Int?
    private var isSingle = false

    var isOpen: Bool { opening != nil }

    mutating func read(at index: Int, token: Int, in scalars: [Unicode.Scalar]) {
        let scalar = scalars[index]
        let followsWord = index > 0 && scalars[index - 1].isWordPart
        let precedesWord = index + 1 < scalars.count && scalars[index + 1].isWordPart
        switch scalar {
        case "″": return
        case "'", "’", "‘", "‚", "‛", "‹", "›":
            if isOpen {
                if isSingle, followsWord || !precedesWord { opening = nil }
            } else if scalar != "’", !followsWord {
                (opening, isSingle) = (token, true)
            }
        default:
            if isOpen {
                if !isSingle { opening = nil }
            } else if !(scalar == "\"" && index > 0 && scalars[index - 1].isASCIIDigit) {
                // After a digit it means inches.
                (opening, isSingle) = (token, false)
            }
        }
    }
}
