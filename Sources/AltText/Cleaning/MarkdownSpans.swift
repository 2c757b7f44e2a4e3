/// Flattens the inline marks of Markdown: links become their text; emphasis and code lose their marks.
///
/// One walk notes which characters are marks and a second one leaves them out, so that a million asterisks cost no
/// more than a million letters.
enum MarkdownSpans {
    static func flattened(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: isMark) else { return scalars }
        var marks = Marks(scalars: scalars)
        marks.findLinks()
        marks.findRuns()
        return zip(scalars, marks.isKept).compactMap { $1 ? $0 : nil }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "*", "_", "`", "~", "[", "\\": true
        default: false
        }
    }

    private struct Marks {
        let scalars: [Unicode.Scalar]
        var isKept: [Bool]

        /// The runs of `*` and of `_` that opened an emphasis and wait for its end.
        private var open: [Unicode.Scalar: [Range<Int>]] = [:]

        init(scalars: [Unicode.Scalar]) {
            self.scalars = scalars
            isKept = [Bool](repeating: true, count: scalars.count)
        }

        private mutating func drop(_ range: Range<Int>) {
            for index in range { isKept[index] = false }
        }

        // MARK: Links

        mutating func findLinks() {
            var brackets: [Int] = []
            var index = 0
            while index < scalars.count {
                if scalars[index] == "[" { brackets.append(index) }
                if scalars[index] == "]", let start = brackets.popLast(), let end = addressEnd(after: index) {
                    let isPicture = start > 0 && scalars[start - 1] == "!"
                    drop(isPicture ? start - 1..<start + 1 : start..<start + 1)
                    drop(index..<end)
                    index = end
                } else {
                    index += 1
                }
            }
        }

        /// The end of the `(address)` that follows a bracket.
        private func addressEnd(after bracket: Int) -> Int? {
            guard bracket + 1 < scalars.count, scalars[bracket + 1] == "(" else { return nil }
            for index in bracket + 2..<max(bracket + 2, min(scalars.count, bracket + 2000)) {
                switch scalars[index] {
                case ")": return index + 1
                // An address holds neither, and stopping here keeps the walk linear.
                case "[", "]", "(", "<": return nil
                default: continue
                }
            }
            return nil
        }

        // MARK: Emphasis, code and escapes

        mutating func findRuns() {
            var index = 0
            while index < scalars.count {
                let scalar = scalars[index]
                if scalar == "\\", index + 1 < scalars.count, isEscapable(scalars[index + 1]) {
                    isKept[index] = false
                    index += 2
                    continue
                }
                guard "*_`~".unicodeScalars.contains(scalar) else {
                    index += 1
                    continue
                }
                var end = index + 1
                while end < scalars.count, scalars[end] == scalar { end += 1 }
                judge(index..<end, of: scalar)
                index = end
            }
        }

        private func isEscapable(_ scalar: Unicode.Scalar) -> Bool {
            "*_`~[]()#\"'>-.!".unicodeScalars.contains(scalar)
        }

        private mutating func judge(_ run: Range<Int>, of scalar: Unicode.Scalar) {
            switch scalar {
            case "`": drop(run)
            // "~50 people" keeps its tilde.
            case "~": if run.count > 1 { drop(run) }
            default: judgeEmphasis(run, of: scalar)
            }
        }

        private mutating func judgeEmphasis(_ run: Range<Int>, of scalar: Unicode.Scalar) {
            let before = run.lowerBound > 0 ? scalars[run.lowerBound - 1] : " "
            let after = run.upperBound < scalars.count ? scalars[run.upperBound] : " "
            // "M*A*S*H", "4*3" and "file_name" are words; "**bold**ly" is not.
            if before.isWordPart && after.isWordPart && (run.count == 1 || scalar == "_") { return }
            if !before.isBlank, let opener = open[scalar]?.last, opener.upperBound < run.lowerBound {
                open[scalar]?.removeLast()
                drop(opener)
                drop(run)
            } else if !after.isBlank {
                // A bold opener without an end is a mark still; a lone asterisk may belong to the text.
                if run.count > 1 && scalar == "*" { drop(run) }
                open[scalar, default: []].append(run)
            } else if before.isBlank && run.count > 1 && scalar == "*" {
                drop(run)
            }
        }
    }
}
