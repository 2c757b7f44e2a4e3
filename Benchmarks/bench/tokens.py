"""What 1,000 photos cost as AltText sends them, beside the same photos sent as they are. Arithmetic, nothing is asked."""

import json

from .finding import Finding
from .measure import run

MODELS = ("gpt-5.6-luna", "gpt-6-luna", "claude-haiku")
COUNT = 1000


def findings(place, quick):
    ours, theirs = as_sent(place), unresized(place)
    return [
        Finding(
            f"1,000 photos, {name}", shown(ours[name]), f"unresized {shown(theirs[name])}",
            theirs[name]["picture_tokens"] / ours[name]["picture_tokens"], unit="x fewer picture tokens")
        for name in MODELS
    ]


def as_sent(place):
    output = place.scratch / "plan.json"
    run(
        [place.program("alttext"), "caption", place.photos()[0], "--model", *MODELS, "--dry-run", "--json"],
        place, output)
    return json.loads(output.read_text())["plan"]


def unresized(place):
    output = place.scratch / "unresized.json"
    run([place.program("TokenBench"), "4032", "3024", *MODELS], place, output)
    return json.loads(output.read_text())


def shown(plan):
    return f"{plan['picture_tokens'] * COUNT / 1e6:.2f} M tokens, ${plan['cost_usd'] * COUNT:.2f}"
