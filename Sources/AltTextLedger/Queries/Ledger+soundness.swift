extension Ledger {
    /// Each counts what must not be; `#` stands for the count.
    static let soundnessQuestions: [(String, String)] = [
        (
            """
            SELECT COUNT(*) FROM pictures LEFT JOIN descriptions ON descriptions.id = pictures.current_id \
            WHERE pictures.current_id IS NOT NULL \
            AND (descriptions.id IS NULL OR descriptions.picture_id <> pictures.id)
            """,
            "# pictures have a current text that is not theirs."
        ),
        (
            """
            SELECT COUNT(*) FROM pictures LEFT JOIN descriptions ON descriptions.id = pictures.draft_id \
            WHERE pictures.draft_id IS NOT NULL \
            AND (descriptions.id IS NULL OR descriptions.picture_id <> pictures.id)
            """,
            "# pictures have a draft that is not theirs."
        ),
        (
            """
            SELECT COUNT(*) FROM pictures LEFT JOIN writes ON writes.id = pictures.open_write_id \
            WHERE pictures.open_write_id IS NOT NULL AND (writes.id IS NULL OR writes.outcome IS NOT NULL)
            """,
            "# pictures wait for a write that has ended."
        ),
        (
            """
            SELECT COUNT(*) FROM writes JOIN pictures ON pictures.id = writes.picture_id \
            WHERE writes.outcome IS NULL AND (pictures.open_write_id IS NULL OR pictures.open_write_id <> writes.id)
            """,
            "# writes have no outcome, and nothing waits for it."
        ),
        (
            """
            SELECT COUNT(*) FROM pictures WHERE is_due <> \
            CASE WHEN status IN ('unchecked', 'missing', 'failed') THEN 1 ELSE 0 END
            """,
            "# pictures are due although they are done, or the other way round."
        ),
        (
            """
            SELECT COUNT(*) FROM pictures WHERE status IN ('published', 'accepted', 'human') AND current_id IS NULL
            """,
            "# pictures are said to have a text and have none."
        ),
        (
            """
            SELECT COUNT(*) FROM (SELECT gallery_id, status, reason, COUNT(*) AS counted FROM pictures \
            GROUP BY gallery_id, status, reason) AS now FULL OUTER JOIN (SELECT * FROM tallies WHERE pictures <> 0) \
            AS kept ON kept.gallery_id = now.gallery_id AND kept.status = now.status AND kept.reason = now.reason \
            WHERE COALESCE(counted, 0) <> COALESCE(kept.pictures, 0)
            """,
            "# counts of \"alttext status\" are wrong."
        ),
        (
            """
            SELECT COUNT(*) FROM runs LEFT JOIN (SELECT run_id, COUNT(*) AS answers, \
            COALESCE(SUM(input_tokens), 0) AS input, COALESCE(SUM(output_tokens), 0) AS output FROM captions \
            WHERE run_id IS NOT NULL GROUP BY run_id) AS counted ON counted.run_id = runs.id \
            WHERE runs.answers <> COALESCE(counted.answers, 0) OR runs.input_tokens <> COALESCE(input, 0) \
            OR runs.output_tokens <> COALESCE(output, 0)
            """,
            "# runs are said to have had other answers than they had."
        ),
        (
            """
            SELECT COUNT(*) FROM runs LEFT JOIN (SELECT run_id, \
            SUM(CASE WHEN kind = 'draft' THEN 1 ELSE 0 END) AS drafts, \
            SUM(CASE WHEN kind IN ('failed', 'parked', 'gone') THEN 1 ELSE 0 END) AS failures, \
            SUM(CASE WHEN kind = 'conflict' THEN 1 ELSE 0 END) AS conflicts FROM decisions \
            WHERE run_id IS NOT NULL GROUP BY run_id) AS counted ON counted.run_id = runs.id \
            WHERE runs.drafts <> COALESCE(counted.drafts, 0) OR runs.failures <> COALESCE(counted.failures, 0) \
            OR runs.conflicts <> COALESCE(counted.conflicts, 0)
            """,
            "# runs are said to have decided otherwise than they did."
        ),
    ]
}
