"""`alttext run` over thousands of pictures: how close to what the server allows, CPU, and memory that does not grow."""

import json
import shutil

from .captions import fake_servers
from .finding import Finding
from .measure import Trouble, run

SLOTS = 32
MILLISECONDS = 50
MODEL = """\
default: [fake]
models:
  - name: fake
    description: A fake
    date: "2026"
    backend: openai
    model: fake
    base_url: {url}
    concurrency: 64
"""


def findings(place, quick):
    small, large = (1000, 5000) if quick else (5000, 50000)
    with fake_servers(place, slots=SLOTS, milliseconds=MILLISECONDS) as urls:
        models = place.scratch / "run-models.yaml"
        models.write_text(MODEL.format(url=urls[0]))
        few = describe(place, small, models)
        many = describe(place, large, models)
    ideal = small / SLOTS * MILLISECONDS / 1000
    return [
        Finding(
            f"run over {small} pictures, elapsed", f"{few.wall:.2f} s", f"ideal {ideal:.2f} s", few.wall / ideal,
            at_most=1.08),
        Finding("run, CPU per picture", f"{few.cpu / small * 1000:.2f} ms", "", few.cpu / small * 1000, unit=" ms"),
        Finding(
            f"run over {large} pictures, peak memory", f"{many.peak_bytes / 1e6:.0f} MB", "the limit",
            many.peak_bytes / 1e6, unit=" MB", at_most=150),
        Finding(
            f"peak memory, {large} pictures against {small}", f"{many.peak_bytes / 1e6:.0f} MB",
            f"{few.peak_bytes / 1e6:.0f} MB", many.peak_bytes / few.peak_bytes, at_most=1.1),
    ]


def describe(place, count, models):
    """One run over a folder of so many pictures, checked to have described each of them."""
    gallery = place.numbered_pictures(count)
    ledger = place.scratch / "run-ledger"
    shutil.rmtree(ledger, ignore_errors=True)
    ledger.mkdir()
    output = place.scratch / "run.json"
    usage = run(
        [place.program("alttext"), "run", gallery, "--models", models, "--ledger", ledger / "ledger.sqlite", "--json"],
        place, output)
    summary = json.loads(output.read_text())
    if summary["published"] != count:
        raise Trouble(f"alttext described {summary['published']} of {count} pictures.")
    return usage
