extension Migration {
    /// The first shape.
    ///
    /// Captions, descriptions, decisions, writes, recipes and annotations are only ever added to; an outcome that is not
    /// known yet is filled in once. `pictures`, `tallies` and the counters of `runs` say how things stand now: they
    /// follow from the rest, and "ledger check" compares them.
    static let m001FirstLedger = Migration(
        number: 1, name: "first ledger",
        statements: places + words + deeds + indexes
    )

    private static let places = [
        """
        CREATE TABLE galleries (
            id {identity}, name TEXT NOT NULL UNIQUE, created_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE runs (
            id {identity}, gallery_id BIGINT NOT NULL REFERENCES galleries (id), command TEXT NOT NULL,
            options TEXT NOT NULL, process TEXT NOT NULL, started_at BIGINT NOT NULL, ended_at BIGINT, ending TEXT,
            examined BIGINT NOT NULL DEFAULT 0, answers BIGINT NOT NULL DEFAULT 0, reused BIGINT NOT NULL DEFAULT 0,
            published BIGINT NOT NULL DEFAULT 0, drafts BIGINT NOT NULL DEFAULT 0,
            failures BIGINT NOT NULL DEFAULT 0, conflicts BIGINT NOT NULL DEFAULT 0,
            input_tokens BIGINT NOT NULL DEFAULT 0, output_tokens BIGINT NOT NULL DEFAULT 0,
            dollars DOUBLE PRECISION NOT NULL DEFAULT 0)
        """,
        """
        CREATE TABLE pictures (
            id {identity}, gallery_id BIGINT NOT NULL REFERENCES galleries (id), name TEXT NOT NULL,
            stamp TEXT NOT NULL, hints TEXT, status TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', message TEXT,
            attempts BIGINT NOT NULL DEFAULT 0, is_due BIGINT NOT NULL DEFAULT 0, retry_at BIGINT NOT NULL DEFAULT 0,
            current_id BIGINT, draft_id BIGINT, open_write_id BIGINT, version BIGINT NOT NULL DEFAULT 1,
            created_at BIGINT NOT NULL, UNIQUE (gallery_id, name))
        """,
        """
        CREATE TABLE tallies (
            gallery_id BIGINT NOT NULL REFERENCES galleries (id), status TEXT NOT NULL, reason TEXT NOT NULL,
            pictures BIGINT NOT NULL, PRIMARY KEY (gallery_id, status, reason))
        """,
        """
        CREATE TABLE tokens (
            id {identity}, name TEXT NOT NULL, scopes TEXT NOT NULL, digest TEXT NOT NULL UNIQUE,
            created_at BIGINT NOT NULL, revoked_at BIGINT)
        """,
    ]

    private static let words = [
        """
        CREATE TABLE recipes (
            id {identity}, digest TEXT NOT NULL UNIQUE, model TEXT NOT NULL, backend TEXT NOT NULL,
            backend_model TEXT NOT NULL, settings TEXT NOT NULL, system_prompt TEXT, prompt TEXT NOT NULL,
            created_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE captions (
            id {identity}, picture_id BIGINT NOT NULL REFERENCES pictures (id), run_id BIGINT REFERENCES runs (id),
            recipe_id BIGINT NOT NULL REFERENCES recipes (id), picture_key BIGINT NOT NULL,
            picture_digest TEXT NOT NULL, request_digest TEXT NOT NULL, context TEXT, raw TEXT NOT NULL, finish TEXT NOT NULL, served_model TEXT,
            input_tokens BIGINT, output_tokens BIGINT, dollars DOUBLE PRECISION, milliseconds BIGINT NOT NULL,
            probability DOUBLE PRECISION, warnings TEXT, created_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE descriptions (
            id {identity}, picture_id BIGINT NOT NULL REFERENCES pictures (id), run_id BIGINT REFERENCES runs (id),
            caption_id BIGINT REFERENCES captions (id), ancestor_id BIGINT REFERENCES descriptions (id),
            kind TEXT NOT NULL, words TEXT, origin TEXT NOT NULL, author TEXT, model TEXT, recipe_id BIGINT,
            confidence DOUBLE PRECISION, findings TEXT, created_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE annotations (
            id {identity}, picture_id BIGINT NOT NULL REFERENCES pictures (id), field TEXT NOT NULL,
            words TEXT NOT NULL, author TEXT, created_at BIGINT NOT NULL)
        """,
    ]

    private static let deeds = [
        """
        CREATE TABLE decisions (
            id {identity}, picture_id BIGINT NOT NULL REFERENCES pictures (id), run_id BIGINT REFERENCES runs (id),
            description_id BIGINT REFERENCES descriptions (id), caption_id BIGINT REFERENCES captions (id),
            kind TEXT NOT NULL, author TEXT, reason TEXT, message TEXT, created_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE writes (
            id {identity}, picture_id BIGINT NOT NULL REFERENCES pictures (id), run_id BIGINT REFERENCES runs (id),
            description_id BIGINT NOT NULL REFERENCES descriptions (id),
            previous_id BIGINT REFERENCES descriptions (id), before_kind TEXT NOT NULL, before_words TEXT,
            undoes_id BIGINT REFERENCES writes (id), author TEXT, created_at BIGINT NOT NULL,
            outcome TEXT, reason TEXT, ended_at BIGINT)
        """,
    ]

    private static let indexes = [
        "CREATE INDEX pictures_due ON pictures (gallery_id, retry_at, id) WHERE is_due = 1",
        "CREATE INDEX pictures_of_gallery ON pictures (gallery_id, id)",
        "CREATE INDEX pictures_status ON pictures (gallery_id, status, id)",
        "CREATE INDEX pictures_without_text ON pictures (gallery_id, id) WHERE current_id IS NULL",
        "CREATE INDEX pictures_open ON pictures (gallery_id, id) WHERE open_write_id IS NOT NULL",
        "CREATE INDEX captions_of_picture ON captions (picture_id, id)",
        "CREATE INDEX captions_of_bytes ON captions (picture_key, recipe_id, id)",
        "CREATE INDEX descriptions_of_picture ON descriptions (picture_id, id)",
        "CREATE INDEX annotations_of_picture ON annotations (picture_id, field, id)",
        "CREATE INDEX decisions_of_picture ON decisions (picture_id, id)",
        "CREATE INDEX decisions_of_caption ON decisions (caption_id, picture_id) WHERE caption_id IS NOT NULL",
        "CREATE INDEX writes_of_picture ON writes (picture_id, id)",
        "CREATE INDEX writes_of_run ON writes (run_id, id) WHERE run_id IS NOT NULL",
        "CREATE INDEX writes_undone ON writes (undoes_id) WHERE undoes_id IS NOT NULL",
        "CREATE INDEX runs_of_gallery ON runs (gallery_id, id)",
    ]
}
