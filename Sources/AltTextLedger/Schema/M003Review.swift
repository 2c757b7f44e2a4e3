extension Migration {
    /// Drafts in the order in which people look at them, and what people think of single answers.
    ///
    /// `trust` is the confidence in a picture's draft, 0 where nobody knows it: the queue is read in its order, page by
    /// page, without sorting all drafts each time.
    static let m003Review = Migration(
        number: 3, name: "review",
        statements: [
            "ALTER TABLE pictures ADD COLUMN trust DOUBLE PRECISION NOT NULL DEFAULT 0",
            """
            UPDATE pictures SET trust = COALESCE((SELECT confidence FROM descriptions \
            WHERE descriptions.id = pictures.draft_id), 0) WHERE draft_id IS NOT NULL
            """,
            "CREATE INDEX pictures_drafts ON pictures (trust, id) WHERE status = 'draft'",
            "CREATE INDEX pictures_drafts_of_gallery ON pictures (gallery_id, trust, id) WHERE status = 'draft'",
            "CREATE INDEX pictures_drafts_by_age ON pictures (draft_id) WHERE status = 'draft'",
            """
            CREATE INDEX decisions_of_lot ON decisions (reason, id) WHERE kind = 'accepted' AND reason IS NOT NULL
            """,
            """
            CREATE TABLE grades (
                id {identity}, picture_id BIGINT NOT NULL REFERENCES pictures (id),
                caption_id BIGINT NOT NULL REFERENCES captions (id), grader TEXT NOT NULL, points BIGINT NOT NULL,
                is_repetitive BIGINT NOT NULL, is_hallucinated BIGINT NOT NULL, tells_mood BIGINT NOT NULL,
                created_at BIGINT NOT NULL)
            """,
            "CREATE INDEX grades_of_picture ON grades (picture_id, grader, id)",
        ])
}
