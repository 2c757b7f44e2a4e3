extension Migration {
    /// Answers from which no caption comes by their nature, such as refusals, are kept too: they may have been paid for.
    static let m002FailedAnswers = Migration(
        number: 2, name: "failed answers",
        statements: [
            "ALTER TABLE captions ADD COLUMN failure_kind TEXT",
            "ALTER TABLE captions ADD COLUMN failure_message TEXT",
        ])
}
