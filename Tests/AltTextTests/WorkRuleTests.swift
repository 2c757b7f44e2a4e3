import AltText
import Testing

@Suite struct WorkRuleTests {
    private static let heron = KnownText(alt: .text("A heron."), origin: .ai)
    private static let outdated = WorkRule.Text(origin: .ai, model: "a", isCurrent: false)

    @Test(arguments: PictureStatus.allCases)
    func `Without a wish only what changed, is back, or collided with somebody is looked at anew`(
        status: PictureStatus
    ) {
        let rule = WorkRule()
        let anew: Set<PictureStatus> = [.gone, .conflict]
        #expect((rule.reopenedStatus(of: status, hasChanged: false) != nil) == anew.contains(status))
        #expect(rule.reopenedStatus(of: status, hasChanged: true) == (status == .unchecked ? nil : .unchecked))
    }

    @Test(arguments: PictureStatus.allCases)
    func `What is named twice by a list is reopened once`(status: PictureStatus) {
        let rule = WorkRule(isRechecking: true, retriesFailures: true)
        let again = rule.reopenedStatus(of: status, hasChanged: false, isFirstListing: false)
        #expect(again == (status == .gone ? .unchecked : nil))
    }

    @Test func `Failures are tried again when that is asked for, or others are asked`() {
        for status in [PictureStatus.failed, .parked] {
            #expect(WorkRule(retriesFailures: true).reopenedStatus(of: status, hasChanged: false) == .failed)
            var rule = WorkRule()
            #expect(rule.reopenedStatus(of: status, hasChanged: false) == nil)
            rule.hasNewRecipes = true
            #expect(rule.reopenedStatus(of: status, hasChanged: false) == .failed)
        }
    }

    @Test(arguments: PictureStatus.allCases)
    func `Only what has no text and no verdict is due, once its time has come`(status: PictureStatus) {
        let rule = WorkRule()
        #expect(rule.candidacy(of: .init(status: status)) == (status.isDue ? .due : nil))
        #expect(rule.candidacy(of: .init(status: status, isWaiting: true)) == nil)
    }

    @Test(arguments: PictureStatus.allCases)
    func `Only texts by models that nobody has reviewed are replaced`(status: PictureStatus) {
        let rule = WorkRule(upgrade: .outdated)
        let isReplaced = status == .published || status == .draft
        let candidacy = rule.candidacy(of: .init(status: status, text: Self.outdated))
        #expect(candidacy == (status.isDue ? .due : isReplaced ? .upgrade : nil))
    }

    @Test func `A text is outdated when other recipes wrote it, and no further upgrade pays for the same failure`() {
        func candidacy(_ rule: WorkRule, _ change: (inout WorkRule.Text) -> Void) -> WorkRule.Candidacy? {
            var text = Self.outdated
            change(&text)
            return rule.candidacy(of: .init(status: .published, text: text))
        }
        let rule = WorkRule(upgrade: .outdated)
        #expect(candidacy(rule) { _ in } == .upgrade)
        #expect(candidacy(rule) { $0.isCurrent = true } == nil)
        #expect(candidacy(rule) { $0.origin = .human } == nil)
        #expect(candidacy(rule) { $0.origin = .embedded } == nil)
        #expect(candidacy(rule) { $0.hasFailed = true } == nil)
        #expect(candidacy(WorkRule(upgrade: .outdated, retriesFailures: true)) { $0.hasFailed = true } == .upgrade)
        #expect(candidacy(WorkRule(upgrade: .writtenBy(["a"]))) { _ in } == .upgrade)
        #expect(candidacy(WorkRule(upgrade: .writtenBy(["b"]))) { _ in } == nil)
        #expect(candidacy(WorkRule(upgrade: .writtenBy(["a"]))) { $0.model = nil } == nil)
        #expect(candidacy(WorkRule()) { _ in } == nil)
    }

    @Test func `What a person did at the place is kept, whatever the run was asked for`() {
        for candidacy in [WorkRule.Candidacy.due, .upgrade] {
            for news in [CheckVerdict.found(.text("Mine."), .human), .edited(.text("Mine.")), .removed] {
                let rule = WorkRule(upgrade: .outdated, isRechecking: true, retriesFailures: true)
                let verdict = rule.verdict(news, candidacy: candidacy, known: Self.heron, hasDraft: false)
                #expect(verdict == .keep(news))
            }
            let reviewed = KnownText(alt: .text("A heron."), origin: .ai, isReviewed: true)
            #expect(
                WorkRule(upgrade: .outdated).verdict(
                    .settled, candidacy: candidacy, known: reviewed, hasDraft: false) == .settled)
        }
    }

    @Test func `A picture is described because it has no text, for a better one, or because its file may have changed`()
    {
        let rule = WorkRule(upgrade: .outdated)
        #expect(rule.verdict(.describe, candidacy: .due, known: nil, hasDraft: false) == .describe(.missing))
        #expect(rule.verdict(.describe, candidacy: .due, known: nil, hasDraft: true) == .describe(.mayHaveChanged))
        #expect(rule.verdict(.describe, candidacy: .upgrade, known: nil, hasDraft: true) == .describe(.upgrade))
        #expect(
            rule.verdict(.settled, candidacy: .due, known: Self.heron, hasDraft: false) == .describe(.mayHaveChanged))
        #expect(rule.verdict(.settled, candidacy: .upgrade, known: Self.heron, hasDraft: false) == .describe(.upgrade))
        #expect(rule.verdict(.settled, candidacy: .due, known: nil, hasDraft: false) == .settled)
    }
}
