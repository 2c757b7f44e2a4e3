"""How long it takes to lint 100,000 texts, on one core."""

import json

from .finding import Finding
from .measure import median, run

COUNT = 100_000
SHOWN = {"all_languages": "no language given", "english": "as English"}


def findings(place, quick):
    rounds = [measured(place) for _ in range(1 if quick else 5)]
    figures = {name: median([figures[name] for figures in rounds]) for name in SHOWN}
    return [
        Finding(f"linting {COUNT:,} texts, {shown}", f"{figures[name]:.2f} s", "the limit", figures[name], unit=" s",
                at_most=2)
        for name, shown in SHOWN.items()
    ]


def measured(place):
    output = place.scratch / "lint.json"
    run([place.program("LintBench"), str(COUNT)], place, output)
    return json.loads(output.read_text())
