"""Multiplies the pictures of a small ledger, with everything that happened to them."""

import sqlite3

#: Columns that refer to a row of a table that is multiplied.
REFERENCES = {
    "picture_id": "pictures", "caption_id": "captions", "description_id": "descriptions", "ancestor_id": "descriptions",
    "current_id": "descriptions", "draft_id": "descriptions", "previous_id": "descriptions", "undoes_id": "writes",
    "open_write_id": "writes",
}
TABLES = ("pictures", "captions", "descriptions", "decisions", "writes")


def multiply(path, pictures):
    """Makes copies of all pictures of a ledger until there are so many. Counts are multiplied too."""
    database = sqlite3.connect(path, isolation_level=None)
    # Nothing is lost if this is: it is made anew.
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA cache_size = -400000")
    database.create_function("altered", 2, altered, deterministic=True)
    database.create_function("scattered", 2, scattered, deterministic=True)
    rows = {table: database.execute(f"SELECT COALESCE(MAX(id), 0) FROM {table}").fetchone()[0] for table in TABLES}
    copies = pictures // rows["pictures"] - 1
    database.execute("BEGIN")
    database.execute("CREATE TEMP TABLE copies AS WITH RECURSIVE c (copy) AS "
                     f"(SELECT 1 UNION ALL SELECT copy + 1 FROM c WHERE copy < {copies}) SELECT copy FROM c")
    indexes = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    for name, _ in indexes:
        database.execute(f"DROP INDEX {name}")
    for table in TABLES:
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        values = ", ".join(value(table, column, rows) for column in columns)
        database.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM temp.copies, {table} AS old "
            f"WHERE old.id <= {rows[table]} ORDER BY copy, old.id")
    for _, statement in indexes:
        database.execute(statement)
    database.execute(f"UPDATE tallies SET pictures = pictures * {copies + 1}")
    for column in ("examined", "answers", "reused", "published", "drafts", "failures", "conflicts", "input_tokens",
                   "output_tokens"):
        database.execute(f"UPDATE runs SET {column} = {column} * {copies + 1}")
    database.execute("COMMIT")
    database.execute("PRAGMA journal_mode = WAL")
    database.close()


def value(table, column, rows):
    """What a copied row has in a column."""
    if column == "id":
        return f"old.id + copy * {rows[table]}"
    if column in REFERENCES:
        return f"old.{column} + copy * {rows[REFERENCES[column]]}"
    if column == "name":
        return "old.name || '-' || copy"
    if column.endswith("_key"):
        return f"scattered(old.{column}, copy)"
    if column.endswith("_digest"):
        return f"altered(old.{column}, copy)"
    return f"old.{column}"


def altered(digest, copy):
    """Another digest of the same length."""
    return f"{scattered(int(digest[:16], 16), copy) % (1 << 64):016x}" + digest[16:]


def scattered(number, copy):
    """Another number of 64 bits, anywhere among them."""
    return (number + copy * 0x9E3779B97F4A7C15 + (1 << 63)) % (1 << 64) - (1 << 63)
