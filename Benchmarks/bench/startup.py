"""How long `alttext --help` takes beside `llm --help`."""

from .finding import Finding
from .measure import interleaved, median, ratio, run


def findings(place, quick):
    results = interleaved(
        10 if quick else 40,
        alttext=lambda: run([place.program("alttext"), "--help"], place).wall,
        llm=lambda: run([place.rival("llm"), "--help"], place).wall)
    ours, theirs = results["alttext"], results["llm"]
    return [
        Finding(
            "--help, wall", f"{median(ours) * 1000:.1f} ms", f"llm {median(theirs) * 1000:.0f} ms",
            ratio(theirs, ours), unit="x faster", at_least=10)
    ]
