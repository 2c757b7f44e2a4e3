"""`python3 -m bench` as `scripts/bench` calls it, which says what the options mean."""

import argparse
import contextlib
import datetime
import json
import os
import platform
import signal
import sys
import tempfile

from . import (
    agreement, captions, engines, ledger, lint, memory, notes, preparing, reviewing, runs, serving, startup, tokens,
)
from .finding import table
from .measure import Trouble
from .place import Place

BENCHMARKS = {
    "captions": captions, "prepare": preparing, "memory": memory, "startup": startup, "tokens": tokens, "runs": runs,
    "ledger": ledger, "serve": serving, "review": reviewing, "lint": lint, "agreement": agreement, "notes": notes,
    "engines": engines,
}


def main():
    options = arguments()
    # As an exception, so that what was started is stopped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    load = os.getloadavg()[0]
    findings, troubles = measure(options)
    report = {
        "date": datetime.date.today().isoformat(), "machine": platform.machine(), "cores": os.cpu_count(),
        "load_before": round(load, 2), "quick": options.quick,
        "findings": [finding.as_json() for finding in findings], "troubles": troubles,
    }
    with open(os.path.join(options.build, "bench.json"), "w") as file:
        json.dump(report, file, indent=2)
    print(json.dumps(report, indent=2) if options.json else table(findings))
    for trouble in troubles:
        print(f"bench: {trouble}", file=sys.stderr)
    if troubles:
        sys.exit(2)
    sys.exit(1 if any(finding.verdict == "MISS" for finding in findings) else 0)


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench", add_help=False)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--build", required=True)
    options = parser.parse_args()
    options.names = options.names or list(BENCHMARKS)
    options.build = os.path.abspath(options.build)
    return options


def measure(options):
    """The findings of the benchmarks that could be measured, and why the others could not."""
    findings, troubles = [], []
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(options.build, scratch)
        try:
            place.install_rivals()
            place.make_pictures()
        except Trouble as trouble:
            return [], [str(trouble)]
        warn_of_load()
        for name in options.names:
            print(f"Measuring {name}.", file=sys.stderr)
            try:
                findings += BENCHMARKS[name].findings(place, options.quick)
            except Trouble as trouble:
                troubles.append(f"{name}: {trouble}")
    return findings, troubles


def warn_of_load():
    load = os.getloadavg()[0]
    if load > 1:
        print(f"Other work is running (load {load:.1f}): wall-clock figures will be too high.", file=sys.stderr)


with contextlib.suppress(KeyboardInterrupt):
    main()
    sys.exit(0)
sys.exit(130)
