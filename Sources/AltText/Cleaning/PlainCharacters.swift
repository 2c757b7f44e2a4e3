/// Takes away characters that a screen reader stumbles over: emoji, control characters, icons of private fonts; makes
/// every run of white space one space.
///
/// Letters, their accents and the joiners that Persian and Indic scripts write with stay as they are, composed or
/// decomposed.
enum PlainCharacters {
    static func only(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        text.reserveCapacity(scalars.count)
        var isSpacePending = false
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if let end = emojiEnd(at: index, in: scalars) {
                index = end
                // "A dog 😀." must not become "A dog ."
                if index < scalars.count, ".,;".unicodeScalars.contains(scalars[index]) { isSpacePending = false }
                continue
            }
            index += 1
            if scalar.isBlank {
                isSpacePending = true
            } else if !isDropped(scalar) {
                if isSpacePending && !text.isEmpty { text.append(" ") }
                isSpacePending = false
                text.append(scalar)
            }
        }
        return text
    }

    /// The end of the emoji that begins here, with all that is joined to it.
    private static func emojiEnd(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard isEmoji(scalars[start]) else { return nil }
        var index = start + 1
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.properties.isEmojiModifier || scalar.properties.isVariationSelector {
                index += 1
            } else if scalar.value == 0x200D, index + 1 < scalars.count, isPictograph(scalars[index + 1]) {
                index += 2
            } else {
                return index
            }
        }
        return index
    }

    /// A character that is drawn as an emoji, not as text. The sign of a trade mark and arrows are text.
    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x2300 else { return false }
        if scalar.properties.isEmojiPresentation { return true }
        return switch scalar.value {
        case 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: scalar.properties.isEmoji
        default: false
        }
    }

    private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0xA0 && scalar.properties.isEmoji
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.isControl }
        switch scalar.value {
        // Joiners spell words in Persian and Indic scripts, direction marks keep "!" on its side in Hebrew.
        case 0x200C, 0x200D, 0x200E, 0x200F, 0x061C: return false
        // Emoji or text style, and the box around a keycap.
        case 0xFE0E, 0xFE0F, 0x20E3: return true
        case 0xFFFC, 0xFFFD: return true
        default: break
        }
        return switch scalar.properties.generalCategory {
        // The signs that Arabic and Syriac put before a number are of category Cf, but visible.
        case .format: !(0x0600...0x08FF).contains(scalar.value) && scalar.value != 0x110BD
        case .control, .privateUse, .surrogate: true
        default: false
        }
    }
}
