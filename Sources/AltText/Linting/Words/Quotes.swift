/// Tells what stands between quotation marks, of whichever style: the first mark opens, the next one closes.
struct Quotes {
    /// The token at which the quotation that is open began.
    private(set) var opening: Int?
    private var isSingle = false

    var isOpen: Bool { opening != nil }

    mutating func read(at index: Int, token: Int, in scalars: [Unicode.Scalar]) {
        let scalar = scalars[index]
        let followsBlank = index == 0 || scalars[index - 1].isBlank || !scalars[index - 1].isWordPart
        switch scalar {
        case "″": return
        case "'", "’", "‘", "‚", "‛", "‹", "›":
            if isOpen {
                if isSingle, !followsBlank || index + 1 == scalars.count || !scalars[index + 1].isWordPart {
                    opening = nil
                }
            } else if scalar != "’", followsBlank {
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
