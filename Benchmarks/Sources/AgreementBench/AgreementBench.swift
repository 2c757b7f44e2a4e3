import AltText

/// `AgreementBench COUNT` prints, as JSON, how many milliseconds it takes to read and compare the answers of twelve models
/// about one picture and to score each: the mean of so many times, on one core.
@main
struct AgreementBench {
    private static let answers = [
        "A busy market square at dusk, with stalls of fruit under striped awnings and people carrying baskets.",
        "People shop at an outdoor market in the evening as lanterns light the stalls.",
        "A market with many people and a lot of fruit on a table in front of a building.",
        "An outdoor market at night, with a woman holding a basket in one hand and a basket in the other.",
        "Shoppers crowd between stalls of fruit and vegetables on a cobbled square, lanterns overhead.",
        "A group of people standing around a fruit stand with oranges, apples and bananas on it.",
        "A lively market square with striped awnings, lanterns and shoppers choosing fruit at dusk.",
        "A street market under lanterns; two women weigh oranges on a scale.",
        "The image shows a market with various fruits and people walking around in the evening.",
        "A cobbled square full of market stalls, with an old town hall in the background.",
        "An evening market where vendors sell oranges and apples to a crowd of shoppers.",
        "A fruit stand and a crowd of people at a market in front of an old building at night.",
    ]

    static func main() throws {
        guard CommandLine.arguments.count == 2, let count = Int(CommandLine.arguments[1]), count > 0 else {
            throw UsageError()
        }
        var checksum = 0.0
        let duration = ContinuousClock().measure {
            for _ in 0..<count {
                let agreement = Agreement(answers.map { Agreement.Answer(ContentWords($0)) })
                for index in answers.indices { checksum += Confidence(agreement, answerAt: index).value }
            }
        }
        print("{\"milliseconds\": \(duration / .milliseconds(1) / Double(count)), \"checksum\": \(checksum)}")
    }

    private struct UsageError: Error, CustomStringConvertible {
        let description = "usage: AgreementBench COUNT"
    }
}
