/// What a model's answer comes to once everything around its text is taken away.
package struct CleanedAnswer: Sendable, Hashable {
    /// The text, or the mark that none is needed.
    package let alternativeText: AlternativeText
    /// The share of the answer's letters and digits, hidden reasoning apart, that were no part of the text, 0...1.
    ///
    /// A label takes little; explanations, other turns and repetitions take much. A model that says a lot besides its text
    /// did not do what it was asked, and what it said of the picture is to be trusted less.
    package let removedShare: Double

    init(_ alternativeText: AlternativeText, removedShare: Double) {
        self.alternativeText = alternativeText
        self.removedShare = removedShare
    }

    /// Compares a text with the answer that it comes from.
    init(_ alternativeText: AlternativeText, of answer: [Unicode.Scalar]) {
        let whole = answer.count(where: \.isLetterOrNumber)
        let kept = (alternativeText.words ?? "").unicodeScalars.count(where: \.isLetterOrNumber)
        self.init(alternativeText, removedShare: whole > 0 ? max(0, 1 - Double(kept) / Double(whole)) : 0)
    }
}
