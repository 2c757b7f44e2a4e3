"""Engines that AltText starts itself: how often they are loaded, and how busy they are kept."""

import base64
import concurrent.futures
import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import time
import urllib.request

from .finding import Finding
from .measure import Trouble, median, run

MODELS = 12
PICTURES = 5
LOADING_SECONDS = 3
SLOTS = 4
SHAPES = pathlib.Path(__file__).parents[2] / "Tests" / "Resources" / "shapes"

FAKE = """\
  - name: fake-{number}
    description: A fake
    date: "2026"
    backend: llamacpp
    model: {path}
"""

REAL = """\
models:
  - name: shapes
    description: Shapes
    date: "2026"
    backend: llamacpp
    model: {folder}/shapes.gguf
    mmproj: {folder}/mmproj-shapes.gguf
    prompt: Describe the picture.
    system_prompt: Be brief.
    concurrency: {slots}
    settings: {{temperature: 0, context_tokens: 512, max_tokens: 32}}
"""


def findings(place, quick):
    found = loading(place)
    server = llama_server()
    if server is None:
        raise Trouble("there is no llama-server to measure: scripts/engines builds one.")
    return found + answering(place, server, 60 if quick else 200, 3 if quick else 5)


def loading(place):
    """Twelve models that do not fit into memory together, each of which takes three seconds to load."""
    engine = place.scratch / "fake-engine"
    shutil.copy(place.rivals / "fake_engine.py", engine)
    engine.chmod(0o755)
    entries = []
    for number in range(MODELS):
        path = place.scratch / f"fake-{number}.gguf"
        path.write_text(f"GGUF {number}")
        entries.append(FAKE.format(number=number, path=path))
    models = place.scratch / "fakes.yaml"
    models.write_text("models:\n" + "".join(entries))
    starts = place.scratch / "starts"
    environment = place.environment | {
        "ALTTEXT_LLAMA_SERVER": str(engine), "ALTTEXT_ENGINE_MEMORY": "1500M", "FAKE_ENGINE_STARTS": str(starts),
        "FAKE_ENGINE_SECONDS": str(LOADING_SECONDS),
    }
    names = [f"fake-{number}" for number in range(MODELS)]
    output = place.scratch / "engines.jsonl"
    usage = run(
        [place.program("alttext"), "caption", *place.small_pictures()[:PICTURES], "--jsonl", "--models", models,
         "--model", *names],
        place, output, environment)
    check(output, PICTURES, names)
    loads = len(starts.read_text().splitlines())
    once, each = MODELS * alone(engine, environment), MODELS * PICTURES * LOADING_SECONDS
    return [
        Finding(f"{MODELS} models x {PICTURES} pictures, loads", str(loads), f"{MODELS * PICTURES}, one a picture",
                loads / MODELS, unit=" a model", at_most=1),
        Finding("the same, elapsed", f"{usage.wall:.1f} s", f"{each} s, one load a picture", usage.wall / each, at_most=0.25),
        Finding("the same, elapsed", f"{usage.wall:.1f} s", f"{once:.1f} s of loading", usage.wall / once, at_most=1.05),
    ]


def alone(engine, environment):
    """Seconds from the start of a fake engine until it can answer: three, and those of Python."""
    times = []
    for _ in range(3):
        port = free_port()
        start = time.monotonic()
        process = subprocess.Popen([engine, "--port", str(port)], env=environment)
        wait_until_ready(f"http://127.0.0.1:{port}", process)
        times.append(time.monotonic() - start)
        process.kill()
        process.wait()
    return median(times)


def answering(place, server, count, rounds):
    """How busy a real llama-server is kept, beside a plain load generator, and how soon its first answer is here."""
    models = place.scratch / "shapes.yaml"
    models.write_text(REAL.format(folder=SHAPES, slots=SLOTS))
    environment = place.environment | {"ALTTEXT_LLAMA_SERVER": server}
    pictures = [str(path) for path in place.small_pictures()]
    pictures = (pictures * (count // len(pictures) + 1))[:count]
    output = place.scratch / "shapes.jsonl"

    def command(pictures):
        return [place.program("alttext"), "caption", *pictures, "--jsonl", "--models", models, "--model", "shapes"]

    def caption(pictures):
        usage = run(command(pictures), place, output, environment)
        check(output, len(pictures), ["shapes"], whole=False)
        return usage.wall

    def first_answer(picture):
        start = time.monotonic()
        process = subprocess.Popen(
            command([picture]), cwd=place.scratch, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        line = process.stdout.readline()
        seconds = time.monotonic() - start
        if process.wait() not in (0, 2) or not line.strip():
            raise Trouble(f"alttext gave no answer about {picture}.")
        return seconds

    ours, theirs, first, bare = [], [], [], []
    for _ in range(rounds):
        ours.append(caption(pictures))
        first.append(first_answer(pictures[0]))
        start = time.monotonic()
        with running(place, server) as ask:
            ask(pictures[0])
            bare.append(time.monotonic() - start)
            start = time.monotonic()
            with concurrent.futures.ThreadPoolExecutor(SLOTS + 1) as pool:
                list(pool.map(ask, pictures))
            theirs.append(time.monotonic() - start + bare[-1])
    rate, limit = count / median(ours), count / median(theirs)
    extra = (median(first) - median(bare)) * 1000
    return [
        Finding("pictures a second through llama-server", f"{rate:.1f}", f"plain load {limit:.1f}", rate / limit,
                at_least=0.95),
        Finding("command to first answer", f"{median(first) * 1000:.0f} ms",
                f"engine alone {median(bare) * 1000:.0f} ms", extra, unit=" ms more", at_most=150),
    ]


def check(output, count, names, whole=True):
    lines = [json.loads(line) for line in output.read_text().splitlines()]
    answers = sum(len(line["captions"]) for line in lines)
    # What the shapes model says of a photograph may be anything, even nothing.
    if len(lines) != count or whole and answers != count * len(names):
        raise Trouble(f"alttext gave {answers} captions of {len(lines)} pictures.")


def llama_server():
    caches = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    built = os.path.join(caches, "alttext", "engines", "llama-server")
    named = os.environ.get("ALTTEXT_LLAMA_SERVER")
    return named or shutil.which("llama-server") or (built if os.access(built, os.X_OK) else None)


@contextlib.contextmanager
def running(place, server):
    """A llama-server started as AltText starts it, and a function that asks it about a picture."""
    port = free_port()
    process = subprocess.Popen(
        [server, "--model", SHAPES / "shapes.gguf", "--mmproj", SHAPES / "mmproj-shapes.gguf", "--parallel", str(SLOTS),
         "--ctx-size", str(512 * SLOTS), "--jinja", "--offline", "--cache-ram", "0", "--host", "127.0.0.1", "--port",
         str(port)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    base = f"http://127.0.0.1:{port}"

    def ask(path):
        url = "data:image/jpeg;base64," + base64.b64encode(pathlib.Path(path).read_bytes()).decode()
        body = {
            "messages": [
                {"role": "system", "content": "Be brief."},
                {"role": "user", "content": [
                    {"type": "text", "text": "Describe the picture."}, {"type": "image_url", "image_url": {"url": url}}]},
            ],
            "temperature": 0, "max_tokens": 32, "logprobs": True,
        }
        request = urllib.request.Request(
            base + "/v1/chat/completions", json.dumps(body).encode(), {"content-type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as reply:
            return reply.read()

    try:
        wait_until_ready(base, process)
        yield ask
    finally:
        process.kill()
        process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_ready(base, process):
    while True:
        with contextlib.suppress(OSError), urllib.request.urlopen(base + "/health", timeout=5):
            return
        if process.poll() is not None:
            raise Trouble("the engine did not start.")
        time.sleep(0.005)
