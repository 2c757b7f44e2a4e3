"""A ledger of a million pictures, and durable writes a second beside bare fsyncs."""

import json

from .finding import Finding
from .measure import run
from .multiply import multiply

#: Milliseconds that somebody waits without noticing.
QUESTIONS = (
    ("due_work", "due work"), ("status", "status"), ("history", "one history"), ("enlist_256", "listing 256 known ones"),
    ("missing_page", "page of 100 without text"), ("page", "page of 100"), ("undo_page", "page of an undo"),
    ("outdated_page", "page of an upgrade"),
)


def findings(place, quick):
    return large(place, 100_000 if quick else 1_000_000) + writes(place)


def large(place, pictures):
    path = place.scratch / "ledger.sqlite"
    run([place.program("LedgerBench"), "sample", path], place)
    multiply(path, pictures)
    figures = asked(place, "measure", path)
    path.unlink()
    count = f"{pictures:,} pictures"
    resume = Finding(
        f"{count}, resume", f"{figures['resume']:.1f} ms", "the limit", figures["resume"], unit=" ms", at_most=1000)
    answers = [
        Finding(f"{count}, {name}", f"{figures[key]:.2f} ms", "the limit", figures[key], unit=" ms", at_most=20)
        for key, name in QUESTIONS
    ]
    size = figures["bytes"] / pictures
    return [resume, *answers, Finding(f"{count}, size", f"{size:.0f} B a picture", "", size, unit=" B")]


def writes(place):
    folder = place.scratch / "writes"
    folder.mkdir()
    figures = asked(place, "writes", folder)
    raw = figures["fsyncs"]
    return [
        Finding(
            f"durable answers, {writers} at once", f"{figures[f'writers_{writers}']:.0f}/s", f"fsync {raw:.0f}/s",
            figures[f"writers_{writers}"] / raw)
        for writers in (1, 8, 64)
    ]


def asked(place, command, path):
    output = place.scratch / f"{command}.json"
    run([place.program("LedgerBench"), command, path], place, output)
    return json.loads(output.read_text())
