"""Runs commands and says what they took."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


class Trouble(Exception):
    """Something that keeps a benchmark from being measured, in words for whoever started it."""


@dataclass
class Usage:
    """What a process and its children took."""

    wall: float
    cpu: float
    peak_bytes: int
    status: int


def run(command, place, output=None, environment=None):
    """Runs a command to its end, its standard output to a file or nowhere."""
    errors = place.scratch / "errors.log"
    with open(output or os.devnull, "wb") as out, open(errors, "wb") as err:
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=place.scratch,
            env=environment or place.environment)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        said = errors.read_text(errors="replace").strip()[-2000:]
        raise Trouble(f"{' '.join(map(str, command[:4]))} … ended with status {process.returncode}: {said}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Usage(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, process.returncode)


def interleaved(repetitions, **measures):
    """Calls each measure once a round, in turn, so that what disturbs the machine disturbs all alike."""
    results = {name: [] for name in measures}
    for _ in range(repetitions):
        for name, measure in measures.items():
            results[name].append(measure())
    return results


def ratio(ours, theirs):
    """The median of the ratios of each round."""
    return statistics.median(our / their for our, their in zip(ours, theirs))


def median(values):
    return statistics.median(values)
