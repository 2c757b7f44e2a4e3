"""The speaker notes of large decks, whole processes: `alttext notes` beside a script with python-pptx."""

import filecmp

from .finding import Finding
from .measure import Trouble, interleaved, median, ratio, run


def findings(place, quick):
    rounds = 2 if quick else 5
    return (
        compare(place, "1,000 slides, 200 MB of media", place.deck(1000, 200_000_000), rounds, faster=20, memory=0.2)
        + compare(place, "10,000 slides", place.deck(10_000, 0), 1 if quick else 3))


def compare(place, name, deck, rounds, faster=None, memory=None):
    output = place.scratch / "ours.txt"
    script = [place.rival("python"), place.rivals / "pptx_notes.py", place.scratch, deck]
    results = interleaved(
        rounds,
        alttext=lambda: run([place.program("alttext"), "notes", deck, "--stdout"], place, output=output),
        python=lambda: run(script, place))
    if not filecmp.cmp(output, place.scratch / "0.txt", shallow=False):
        raise Trouble(f"the two differ about {deck}")
    ours, theirs = results["alttext"], results["python"]
    walls = [[usage.wall for usage in usages] for usages in (ours, theirs)]
    peaks = [[usage.peak_bytes / 1e6 for usage in usages] for usages in (ours, theirs)]
    return [
        Finding(
            f"notes, {name}, wall", f"{median(walls[0]) * 1000:.0f} ms",
            f"python-pptx {median(walls[1]) * 1000:.0f} ms", ratio(walls[1], walls[0]), unit="x faster",
            at_least=faster),
        Finding(
            f"notes, {name}, peak memory", f"{median(peaks[0]):.0f} MB", f"python-pptx {median(peaks[1]):.0f} MB",
            ratio(*peaks), at_most=memory)
    ]
