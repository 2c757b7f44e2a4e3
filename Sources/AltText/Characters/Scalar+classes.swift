/// The classes of characters that the rules are written in.
extension Unicode.Scalar {
    /// White space of any kind, line breaks included.
    var isBlank: Bool {
        value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }

    /// A line break of any kind.
    var isLineBreak: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// A control character other than white space.
    var isControl: Bool {
        value < 0x20 && !isBlank || (0x7F...0x9F).contains(value) && value != 0x85
    }

    /// A letter or a number of any script.
    var isLetterOrNumber: Bool {
        if value < 0x80 {
            return switch value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: false
            }
        }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    /// An accent, a vowel sign or another mark that belongs to the letter before it.
    var isMark: Bool {
        if value < 0x300 { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// What words are made of, apostrophes and hyphens apart.
    var isWordPart: Bool { isLetterOrNumber || isMark || value == 0x5F || value == 0x200C || value == 0x200D }

    /// An ASCII digit.
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

    /// An apostrophe, straight or curly.
    var isApostrophe: Bool { self == "'" || self == "’" }

    /// A quotation mark of any style, opening or closing.
    var isQuote: Bool {
        switch self {
        case "\"", "'", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "「", "」", "『", "』", "＂", "″": true
        default: false
        }
    }

    /// Punctuation that ends a sentence in one of the scripts that end sentences with a mark.
    var endsSentence: Bool {
        switch self {
        case ".", "!", "?", "…", "‽", "。", "！", "？", "．", "｡", "؟", "۔", "।", "॥", "။", "។", "።", "։", "᠃": true
        default: false
        }
    }

    /// A closing bracket or quotation mark, which may follow the mark that ends a sentence.
    var closes: Bool {
        switch self {
        case ")", "]", "}", "）", "］", "｝", "】", "》", "〉", "〕": true
        default: isQuote
        }
    }

    /// A letter of Chinese or Japanese, which end their sentences with 。.
    var usesIdeographicStop: Bool {
        switch value {
        case 0x3005...0x3007, 0x3040...0x30FF, 0x3100...0x312F, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x323AF:
            true
        default: false
        }
    }

    /// A mark that has no shape of its own and sets the direction of the text around it.
    var isInvisibleMark: Bool { value == 0x200E || value == 0x200F || value == 0x061C }

    /// A character that quotes, brackets or marks up, and is no part of a word.
    var isMarkup: Bool {
        if isQuote { return true }
        return switch self {
        case "<", ">", "*", "_", "`", "~", "#", "[", "]", "(", ")", "{", "}", "|", "\\", "=", "+", "•", "◦", "▪", "‣":
            true
        default: false
        }
    }
}
