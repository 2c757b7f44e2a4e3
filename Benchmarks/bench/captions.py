"""200 pictures, three models: how close to what the servers allow, and what a caption takes beside `llm`."""

import contextlib
import json
import subprocess

from .finding import Finding
from .measure import Trouble, interleaved, median, ratio, run

NAMES = ("one", "two", "three")
SLOTS = 8
MILLISECONDS = 100
# More than the servers have slots: how many requests at once help is for AltText to find out.
CONCURRENCY = 16
LLM_COMMANDS = 5

MODEL = """\
  - name: {name}
    description: A fake
    date: "2026"
    backend: openai
    model: fake
    base_url: {url}
    concurrency: {concurrency}
"""


def findings(place, quick):
    pictures = place.small_pictures()
    with fake_servers(place) as urls:
        models = place.scratch / "models.yaml"
        models.write_text("models:\n" + "".join(
            MODEL.format(name=name, url=url, concurrency=CONCURRENCY) for name, url in zip(NAMES, urls)))
        results = interleaved(
            3 if quick else 7,
            alttext=lambda: caption(place, pictures, models),
            llm=lambda: ask_llm(place, pictures[:LLM_COMMANDS]))
    ideal = len(pictures) / SLOTS * MILLISECONDS / 1000
    count = len(pictures) * len(NAMES)
    ours = [usage.cpu / count for usage in results["alttext"]]
    theirs = results["llm"]
    elapsed = median(usage.wall for usage in results["alttext"])
    return [
        Finding(
            f"{len(pictures)} pictures x {len(NAMES)} models, elapsed", f"{elapsed:.2f} s", f"ideal {ideal:.2f} s",
            elapsed / ideal, at_most=1.08),
        Finding(
            "CPU per caption", f"{median(ours) * 1000:.2f} ms", f"llm {median(theirs) * 1000:.0f} ms",
            ratio(theirs, ours), unit="x less", at_least=50),
    ]


def caption(place, pictures, models):
    """One run of `alttext caption` over all pictures, checked to have described each with each model."""
    output = place.scratch / "captions.jsonl"
    usage = run(
        [place.program("alttext"), "caption", *pictures, "--model", *NAMES, "--models", models, "--jsonl"],
        place, output)
    lines = [json.loads(line) for line in output.read_text().splitlines()]
    if len(lines) != len(pictures) or any(len(line["captions"]) != len(NAMES) for line in lines):
        raise Trouble("alttext did not describe every picture with every model.")
    return usage


def ask_llm(place, pictures):
    """CPU seconds of one command of `llm` that describes one picture, on average."""
    command = [place.rival("llm"), "--no-log", "--model", "fake", "Describe this picture.", "--attachment"]
    return sum(run([*command, picture], place).cpu for picture in pictures) / len(pictures)


@contextlib.contextmanager
def fake_servers(place, slots=SLOTS, milliseconds=MILLISECONDS):
    """Model servers that live as long as the block. They end by themselves should this process be killed."""
    process = subprocess.Popen(
        [place.program("FakeServers"), str(slots), str(milliseconds)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        urls = [process.stdout.readline().strip() for _ in NAMES]
        if not all(urls):
            raise Trouble("the fake servers did not start.")
        yield urls
        process.stdin.close()
        process.wait(timeout=10)
    finally:
        process.kill()
        process.wait()
