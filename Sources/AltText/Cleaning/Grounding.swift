/// Takes away where in the picture a model saw what it says: boxes, points and coordinates.
enum Grounding {
    /// Tags whose content says where something is, in pairs.
    private static let pairs: [(opening: [Unicode.Scalar], closing: [Unicode.Scalar])] = [
        ("<box>", "</box>"), ("<quad>", "</quad>"), ("<|box_start|>", "<|box_end|>"), ("<bbox>", "</bbox>"),
        ("<|quad_start|>", "<|quad_end|>"), ("<|point_start|>", "<|point_end|>"), ("<loc>", "</loc>"),
        ("<|det|>", "<|/det|>"), ("<|coord_start|>", "<|coord_end|>"),
    ].map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }

    /// Tags around the name of what was seen, which is text.
    private static let references = [
        "<ref>", "</ref>", "<|object_ref_start|>", "<|object_ref_end|>", "<phrase>", "</phrase>", "<object>",
        "</object>",
        "<grounding>", "<|ref|>", "<|/ref|>", "<obj>", "</obj>", "<delimiter_of_multi_objects/>", "</point>",
        "</points>",
    ].map { Array($0.unicodeScalars) }

    static func removed(from scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: { "<[({".unicodeScalars.contains($0) }) else { return scalars }
        var text: [Unicode.Scalar] = []
        text.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            guard let end = end(at: index, in: scalars) else {
                text.append(scalars[index])
                index += 1
                continue
            }
            index = end
            // "A <box>(1,2)</box>." must not become "A ."
            if index < scalars.count, ".,;:!?".unicodeScalars.contains(scalars[index]) {
                while text.last?.isBlank == true { text.removeLast() }
            } else if text.last?.isWordPart == true, index < scalars.count, scalars[index].isWordPart {
                text.append(" ")
            }
        }
        return text
    }

    private static func end(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        switch scalars[start] {
        case "<":
            if let end = pairEnd(at: start, in: scalars) { return end }
            if let tag = references.first(where: { scalars[start...].starts(with: $0) }) { return start + tag.count }
            return locationEnd(at: start, in: scalars)
        case "[", "(", "{": return coordinatesEnd(at: start, in: scalars)
        default: return nil
        }
    }

    private static func pairEnd(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard let pair = pairs.first(where: { scalars[start...].starts(with: $0.opening) }) else { return nil }
        let reach = min(scalars.count, start + 400)
        for index in start + pair.opening.count..<max(reach, start + pair.opening.count)
        where scalars[index] == "<" && scalars[index...].starts(with: pair.closing) {
            return index + pair.closing.count
        }
        return start + pair.opening.count
    }

    private static let locations = ["loc", "patch_index_", "bin_", "seg", "point", "points", "|loc", "|coord"]

    /// `<loc_12>`, `<loc0012>`, `<patch_index_0044>`, `<point x="1" y="2">`.
    private static func locationEnd(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        let inner = scalars[(start + 1)...].prefix(120)
        guard let name = locations.first(where: { inner.starts(with: $0.unicodeScalars) }),
            let close = inner.firstIndex(of: ">"), !inner[..<close].contains("<")
        else { return nil }
        let rest = inner[..<close].dropFirst(name.unicodeScalars.count)
        let isPoint = name.hasPrefix("point") && rest.first?.isBlank == true
        let isNumber =
            rest.contains(where: \.isASCIIDigit) && rest.allSatisfy { $0.isASCIIDigit || $0 == "_" || $0 == "|" }
        return isPoint || isNumber ? close + 1 : nil
    }

    /// Four numbers of a box, or two points: `[[12, 34, 56, 78]]`, `[0.1, 0.2, 0.5, 0.6]`, `(12,34),(56,78)`,
    /// `{<12><34><56><78>}`. Four small numbers in one pair of brackets may be anything.
    private static func coordinatesEnd(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        var numbers = Numbers()
        var index = start
        while index < scalars.count, index - start < 120 {
            guard numbers.take(scalars[index]) else { return nil }
            index += 1
            guard numbers.depth == 0 else { continue }
            // "(12,34)" may go on with ",(56,78)".
            let next = scalars[index...].prefix(3).drop { $0 == "," || $0 == " " }.first
            if numbers.count == 2, next == "(" { continue }
            return numbers.isBox ? index : nil
        }
        return nil
    }

    /// What has been read of coordinates.
    private struct Numbers {
        private(set) var count = 0
        private(set) var depth = 0
        private var digits = 0
        private var isTelling = false
        private var deepest = 0
        private var pairs = 0

        /// Whether these are the four numbers of a box, and look like nothing else.
        var isBox: Bool { count == 4 && (isTelling || deepest > 1 || pairs == 2) }

        /// - Returns: whether coordinates may have this here.
        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "0"..."9":
                if digits == 0 { count += 1 }
                digits += 1
                if digits > 2 { isTelling = true }
                return depth > 0
            case "." where digits > 0:
                isTelling = true
                return depth > 0
            case "[", "(", "{", "<":
                depth += 1
                deepest = max(deepest, depth)
            case "]", ")", "}", ">":
                depth -= 1
                if scalar == ")" { pairs += 1 }
            case ",", " ": break
            default: return false
            }
            digits = 0
            return depth >= 0
        }
    }
}
