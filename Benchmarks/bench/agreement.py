"""How long it takes to compare the answers of twelve models about one picture, confidence included."""

import json

from .finding import Finding
from .measure import run


def findings(place, quick):
    output = place.scratch / "agreement.json"
    run([place.program("AgreementBench"), "200" if quick else "2000"], place, output)
    milliseconds = json.loads(output.read_text())["milliseconds"]
    return [Finding("agreement of 12 answers", f"{milliseconds:.3f} ms", "", milliseconds, unit=" ms", at_most=1)]
