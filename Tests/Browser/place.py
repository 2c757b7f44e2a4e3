"""A folder of pictures, described by two recorded models, and the server that shows the drafts."""

import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ALTTEXT = ROOT / ".build" / "debug" / "alttext"

# What must come out as the letters that it is, wherever it stands.
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"

TEXTS = {
    "heron.jpg": ("A grey heron stands on a wooden jetty at low tide.", "A heron stands in shallow water beside a pier."),
    "harbour.jpg": ("Fishing boats in a small harbour under grey sky.", "Four fishing boats are moored in a harbour."),
    "rainfall-chart.png": (
        "A bar chart of monthly rainfall with a peak in November and a low in May, given in millimetres.",
        "A chart shows rainfall by month.",
    ),
    "settings-screenshot.png": ("Photo", "A screenshot of a settings window."),
}


def bare(path):
    """A picture without what its file says about itself: a JPEG loses its APP1 to APP15 segments."""
    data = path.read_bytes()
    if data[:2] != b"\xff\xd8":
        return data
    kept, at = bytearray(data[:2]), 2
    while data[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if not 0xE1 <= data[at + 1] <= 0xEF:
            kept += data[at:end]
        at = end
    return bytes(kept) + data[at:]


class Place:
    """Everything a test needs; `with Place() as place`."""

    def __init__(self, copies=4):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="alttext-browser-"))
        self.photos = self.folder / "Photos"
        self.copies = copies

    def __enter__(self):
        self._make_pictures()
        self._run()
        self._evaluate()
        self._serve()
        return self

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def _environment(self):
        environment = {**os.environ, "XDG_CONFIG_HOME": str(self.folder / "config"), "USER": "ann"}
        environment["XDG_CACHE_HOME"] = str(self.folder / "cache")
        environment["ALTTEXT_LEDGER"] = str(self.folder / "ledger.sqlite")
        environment.pop("DISPLAY", None)
        return environment

    def _make_pictures(self):
        answers = {"wise": {}, "brief": {}}
        for number in range(self.copies):
            album = self.photos / f"{2020 + number}"
            album.mkdir(parents=True)
            for name, (wise, brief) in TEXTS.items():
                # Bytes behind the end make it another file: the same bytes are described once.
                (album / name).write_bytes(bare(ROOT / "Samples" / name) + album.name.encode())
                answers["wise"][f"{album.name}/{name}"] = wise
                answers["brief"][f"{album.name}/{name}"] = brief
        evil = self.photos / "evil <b>&'.jpg"
        evil.write_bytes(bare(ROOT / "Samples" / "heron.jpg"))
        answers["wise"][evil.name] = HOSTILE
        answers["brief"][evil.name] = "מגדל ליד הים " + HOSTILE
        # A model that the run does not ask.
        answers["other"] = {name: "Another view: " + text for name, text in answers["wise"].items()}
        entries = []
        for model, captions in answers.items():
            path = self.folder / f"{model}.json"
            results = [{"image": str(self.photos / image), "captions": {model: text}} for image, text in captions.items()]
            path.write_text(json.dumps({"results": results}))
            entries.append(
                f'  - {{name: {model}, description: Recorded, date: "2026", backend: recorded, model: {path}}}\n'
            )
        (self.folder / "models.yaml").write_text("models:\n" + "".join(entries))

    def command(self, *arguments, check=True):
        return subprocess.run(
            [ALTTEXT, *map(str, arguments)], env=self._environment, text=True, capture_output=True, check=check
        )

    def _run(self):
        self.command(
            "run", self.photos, "--models", self.folder / "models.yaml", "--model", "wise", "brief",
            "--min-confidence", "1", check=False,
        )
        evil = self.photos / "evil <b>&'.jpg"
        for text, *which in ((HOSTILE, "--extended"), (HOSTILE, "--language", "ar"), ("Reiger", "--language", "nl")):
            self.command("set", evil, text, *which)

    def _evaluate(self):
        answers = [
            {"picture": name, "model": model, "text": text, "grade": grade}
            for name, texts in TEXTS.items()
            for (model, grade), text in zip((("wise", "A"), ("brief", "C")), texts)
        ]
        answers.append({"picture": HOSTILE, "model": "wise", "text": HOSTILE, "grade": "F"})
        path = self.folder / "answers.json"
        path.write_text(json.dumps({"answers": answers}))
        self.command("evaluate", path, "--report", self.folder / "reports" / "spring <b>")

    def _serve(self):
        self._log = open(self.folder / "server.log", "w+")
        self.server = subprocess.Popen(
            [
                ALTTEXT, "review", self.photos, "--port", "0", "--models", self.folder / "models.yaml",
                "--reports", self.folder / "reports",
            ],
            env=self._environment, stderr=self._log,
            stdout=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            found = re.search(r"(http://127\.0\.0\.1:\d+)(/sign-in\?code=\w+)", (self.folder / "server.log").read_text())
            if found:
                self.base, self.link = found.group(1), found.group(0)
                return
            if self.server.poll() is not None:
                break
            time.sleep(0.05)
        raise RuntimeError("The server did not start: " + (self.folder / "server.log").read_text())

    def stop(self):
        if getattr(self, "server", None) and self.server.poll() is None:
            self.server.terminate()
            self.server.wait(30)
        self._log.close()

    def token(self, *scopes, name="bob"):
        return json.loads(self.command("token", "create", "--scope", *scopes, "--name", name).stdout)["token"]

    def ask(self, sql, *arguments):
        """What the ledger says."""
        with sqlite3.connect(self.folder / "ledger.sqlite") as connection:
            return connection.execute(sql, arguments).fetchall()

    def status(self, name):
        return self.ask("SELECT status FROM pictures WHERE name = ?", name)[0][0]
