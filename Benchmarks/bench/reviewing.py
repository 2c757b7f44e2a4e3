"""The review pages under twenty reviewers: 100,000 pictures, 20,000 of them drafts, while decisions are written."""

import contextlib
import http.client
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import threading
import time
import urllib.parse

from .finding import Finding
from .measure import Trouble, median, run
from .multiply import multiply
from .serving import MILLISECONDS, Load, free_port, started

PICTURES = 100_000
DRAFTS = 20_000
REVIEWERS = 20

#: Each request asks for another card.
CARDS = """\
local ids, number = {{{ids}}}, 0
function request()
    number = number % #ids + 1
    return wrk.format("GET", "/review/" .. ids[number])
end
"""


def findings(place, quick):
    if shutil.which("wrk") is None:
        raise Trouble("wrk is needed: apt install wrk (Debian), brew install wrk (macOS).")
    path = place.scratch / "review-ledger.sqlite"
    run([place.program("LedgerBench"), "sample", path], place)
    ids = fill(path)
    return measured(place, path, ids, seconds=2 if quick else 5, rounds=2 if quick else 5)


def fill(path):
    """Makes a small ledger a large one with many drafts, and gives the numbers of some of these."""
    multiply(path, PICTURES)
    with contextlib.closing(sqlite3.connect(path)) as database, database:
        (drafts,) = database.execute("SELECT COUNT(*) FROM pictures WHERE status = 'draft'").fetchone()
        database.execute(
            "UPDATE pictures SET draft_id = current_id, current_id = NULL, status = 'draft' WHERE id IN (SELECT id FROM "
            "pictures WHERE status = 'published' ORDER BY id * 7919 % 100003 LIMIT ?)", [max(0, DRAFTS - drafts)])
        database.execute(
            "UPDATE descriptions SET confidence = id * 7919 % 1000 / 1000.0 WHERE id IN "
            "(SELECT draft_id FROM pictures WHERE status = 'draft')")
        database.execute(
            "UPDATE pictures SET trust = COALESCE((SELECT confidence FROM descriptions WHERE id = draft_id), 0) "
            "WHERE status = 'draft'")
        database.execute("DELETE FROM tallies")
        database.execute(
            "INSERT INTO tallies SELECT gallery_id, status, reason, COUNT(*) FROM pictures GROUP BY 1, 2, 3")
        return [row[0] for row in database.execute(
            "SELECT id FROM pictures WHERE status = 'draft' ORDER BY trust DESC LIMIT 2000")]


def measured(place, path, ids, seconds, rounds):
    alttext, output, port = place.program("alttext"), place.scratch / "review-token", free_port()
    run([alttext, "token", "create", "--scope", "write", "--name", "bench", "--ledger", path], place, output)
    token = json.loads(output.read_text())["token"]
    with started([alttext, "serve", "--ledger", path, "--port", str(port)], port, place) as address:
        reviewer = Reviewer(port, token)
        script = place.scratch / "cards.lua"
        script.write_text(CARDS.format(ids=", ".join(map(str, ids))))
        with deciding(Reviewer(port, token)) as decided:
            began = time.monotonic()
            loads = {
                "queue page": [load(seconds, address + "/review", reviewer.cookie) for _ in range(rounds)],
                "next card": [load(seconds, address, reviewer.cookie, script) for _ in range(rounds)],
                "page of the grid": [load(seconds, address + "/gallery/1", reviewer.cookie) for _ in range(rounds)],
            }
            rate = len(decided) / (time.monotonic() - began)
        memory = resident(port)
        # The first connection has been idle for longer than the server waits.
        weights = weigh(Reviewer(port, token), ids[0])
    late = [
        Finding(f"{name}, {REVIEWERS} reviewers, p99", f"{value:.1f} ms", "the limit", value, unit=" ms", at_most=100)
        for name, value in ((name, median(load.p99 for load in all)) for name, all in loads.items())
    ]
    return late + [
        Finding("decisions meanwhile, by one reviewer", f"{rate:.0f}/s", "", rate, unit="/s"),
        Finding("a card without its picture", f"{weights['card'] / 1000:.0f} kB", "the limit", weights["card"] / 1000,
                unit=" kB", at_most=60),
        Finding("a page of the grid", f"{weights['grid'] / 1000:.0f} kB", "the limit", weights["grid"] / 1000,
                unit=" kB", at_most=100),
        Finding("memory of the server", f"{memory:.0f} MB", "the limit", memory, unit=" MB", at_most=150),
    ]


class Reviewer:
    """Somebody who is signed in."""

    def __init__(self, port, token):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.cookie = ""
        reply = self.ask("POST", "/sign-in", {"token": token})
        self.cookie = reply.headers["Set-Cookie"].split(";")[0]

    def ask(self, method, path, fields=None):
        headers = {"Cookie": self.cookie, "Accept": "text/html"}
        body = None
        if fields is not None:
            body, headers["Content-Type"] = urllib.parse.urlencode(fields), "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        reply = self.connection.getresponse()
        reply.text = reply.read().decode()
        return reply


@contextlib.contextmanager
def deciding(reviewer):
    """Somebody goes through the queue and declines one draft after the other."""
    decided, isOver = [], threading.Event()

    def work():
        path = reviewer.ask("GET", "/review/next").headers["Location"]
        while not isOver.is_set():
            page = reviewer.ask("GET", path)
            fields = dict(re.findall(r'name="(form_token|version|draft)" value="([^"]*)"', page.text))
            path = reviewer.ask("POST", path, {**fields, "decision": "reject"}).headers["Location"]
            decided.append(path)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield decided
    finally:
        isOver.set()
        thread.join()


def load(seconds, url, cookie, script=None):
    """What a server does when all reviewers ask at once."""
    command = ["wrk", "--latency", "-t1", f"-c{REVIEWERS}", f"-d{seconds}s", "-H", f"Cookie: {cookie}"]
    text = subprocess.run(
        command + (["-s", str(script)] if script else []) + [url], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in text or "Socket errors" in text:
        raise Trouble(f"not every request was answered: {text}")
    late = re.search(r"99%\s+([\d.]+)(us|ms|s)\b", text)
    return Load(float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]), float(late[1]) * MILLISECONDS[late[2]])


def weigh(reviewer, card):
    """Bytes of pages, with style sheet and script where these are not known yet."""
    page = reviewer.ask("GET", f"/review/{card}").text
    assets = [reviewer.ask("GET", path).text for path in re.findall(r'"(/assets/[^"]+)"', page)]
    return {
        "card": len(page.encode()) + sum(len(asset.encode()) for asset in assets),
        "grid": len(reviewer.ask("GET", "/gallery/1").text.encode()),
    }


def resident(port):
    """The memory of whoever listens at a port, in megabytes."""
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            command = (process / "cmdline").read_bytes().split(b"\0")
            if b"serve" in command and str(port).encode() in command:
                kilobytes = re.search(r"VmRSS:\s+(\d+)", (process / "status").read_text())
                return int(kilobytes[1]) / 1000
    raise Trouble("the server's memory cannot be read: this takes /proc")
