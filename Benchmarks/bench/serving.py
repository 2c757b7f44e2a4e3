"""`alttext serve` under wrk: answers beside those of a bare Hummingbird endpoint, and edits beside bare fsyncs."""

import contextlib
import itertools
import json
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

from .finding import Finding
from .measure import Trouble, interleaved, median, ratio, run

PICTURES = 1000
CONNECTIONS = 32
MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1000}

#: Each request gives another picture a text that it never had.
EDITS = """\
wrk.headers["Content-Type"] = "application/json"
local round, number = "", 0
function init(arguments) round = arguments[1] end
function request()
    number = number + 1
    local path = string.format("/album/{album}/%06d.jpg/patch", number % {pictures})
    return wrk.format("PATCH", path, nil, string.format('{{"alt":"Text %d of round %s."}}', number, round))
end
"""


@dataclass
class Load:
    """What a server did under load."""

    per_second: float
    #: Milliseconds in which all but one of a hundred requests were answered.
    p99: float


def findings(place, quick):
    if shutil.which("wrk") is None:
        raise Trouble("wrk is needed: apt install wrk (Debian), brew install wrk (macOS).")
    seconds, rounds = (2, 3) if quick else (5, 5)
    folder = place.numbered_pictures(PICTURES)
    path = f"/album/{folder.name}/000007.jpg/get"
    with served(place, folder) as (address, token):
        with bare(place, fetch(address + path, token)) as rival:
            gets = interleaved(
                rounds, ours=lambda: load(seconds, address + path, token),
                theirs=lambda: load(seconds, rival + path, token))
        script = place.scratch / "edits.lua"
        script.write_text(EDITS.format(album=folder.name, pictures=PICTURES))
        numbers = itertools.count()
        patches = interleaved(
            rounds, ours=lambda: load(seconds, address, token, [script, "--", str(next(numbers))]),
            theirs=lambda: Load(fsyncs(place, seconds), 0))
    return [
        compared("GET of a text", gets, "bare", at_least=0.5), late("GET of a text", gets, "bare"),
        compared("PATCH of a text", patches, "fsync"), late("PATCH of a text", patches),
    ]


def compared(name, loads, rival, at_least=None):
    ours, theirs = ([load.per_second for load in loads[side]] for side in ("ours", "theirs"))
    return Finding(
        f"{name}, {CONNECTIONS} at once", f"{median(ours):.0f}/s", f"{rival} {median(theirs):.0f}/s",
        ratio(ours, theirs), at_least=at_least)


def late(name, loads, rival=None):
    ours, theirs = (median(load.p99 for load in loads[side]) for side in ("ours", "theirs"))
    return Finding(f"{name}, p99", f"{ours:.1f} ms", f"{rival} {theirs:.1f} ms" if rival else "", ours, unit=" ms")


@contextlib.contextmanager
def served(place, folder):
    """`alttext serve` over a folder: its address, and a token that may write."""
    ledger = place.scratch / "serve-ledger.sqlite"
    alttext, output = place.program("alttext"), place.scratch / "token"
    run([alttext, "token", "create", "--scope", "write", "--name", "bench", "--ledger", ledger], place, output)
    token, port = json.loads(output.read_text())["token"], free_port()
    with started([alttext, "serve", folder, "--ledger", ledger, "--port", str(port)], port, place) as address:
        # The folder is listed while requests are answered already.
        deadline = time.monotonic() + 60
        while b"alt" not in fetch(f"{address}/album/{folder.name}/{PICTURES - 1:06}.jpg/get", token, deadline):
            time.sleep(0.1)
        yield address, token


@contextlib.contextmanager
def bare(place, answer):
    """A Hummingbird server that gives one answer."""
    port = free_port()
    with started([place.program("BareServer"), str(port), answer.decode()], port, place) as address:
        yield address


@contextlib.contextmanager
def started(command, port, place):
    """A server that listens, and is stopped at the end."""
    with open(place.scratch / f"server-{port}.log", "wb") as log:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=place.scratch, env=place.environment)
        try:
            await_port(process, port, log.name)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def await_port(process, port, log):
    deadline = time.monotonic() + 30
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        if process.poll() is not None or time.monotonic() > deadline:
            with open(log, errors="replace") as file:
                raise Trouble(f"a server did not start: {file.read().strip()[-2000:]}")
        time.sleep(0.05)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def fetch(url, token, deadline=None):
    """An answer, asked for again until `deadline` while it is an error."""
    request = urllib.request.Request(url, headers={"Authorization": token})
    while True:
        try:
            with urllib.request.urlopen(request, timeout=10) as reply:
                return reply.read()
        except urllib.error.HTTPError as error:
            if deadline is None or time.monotonic() > deadline:
                raise Trouble(f"{url} gave {error.code}: {error.read()[:500]!r}") from None
            time.sleep(0.1)


def load(seconds, url, token, script=None):
    """What a server does when as many as `CONNECTIONS` ask at once, checked to have answered them all."""
    command = ["wrk", "--latency", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-H", f"Authorization: {token}"]
    options, arguments = (["-s", script[0]], script[1:]) if script else ([], [])
    result = subprocess.run([*command, *options, url, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    rate = re.search(r"^Requests/sec:\s+([\d.]+)", result.stdout, re.MULTILINE)
    late = re.search(r"^\s+99%\s+([\d.]+)(us|ms|s)$", result.stdout, re.MULTILINE)
    if rate is None or late is None or "Non-2xx" in result.stdout or "Socket errors" in result.stdout:
        raise Trouble(f"wrk of {url}: {(result.stdout + result.stderr).strip()[-2000:]}")
    return Load(float(rate[1]), float(late[1]) * MILLISECONDS[late[2]])


def fsyncs(place, seconds):
    """How many appended blocks the disk makes durable a second, one after the other."""
    count, end = 0, time.monotonic() + seconds
    descriptor = os.open(place.scratch / "fsyncs", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    try:
        start = time.monotonic()
        while time.monotonic() < end:
            os.write(descriptor, bytes(4096))
            os.fsync(descriptor)
            count += 1
        return count / (time.monotonic() - start)
    finally:
        os.close(descriptor)
