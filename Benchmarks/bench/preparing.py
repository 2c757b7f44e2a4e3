"""Making a 12-megapixel JPEG ready for a model: CPU beside Pillow and vipsthumbnail, and what a second core gives."""

import json
import os
import shutil

from .finding import Finding
from .measure import Trouble, interleaved, median, ratio, run

COPIES = 3


def findings(place, quick):
    if shutil.which("vipsthumbnail") is None:
        raise Trouble("vipsthumbnail is missing. Install libvips-tools (Debian) or vips (Homebrew).")
    photos = place.photos()
    results = interleaved(
        3 if quick else 9,
        alttext=lambda: prepare(place, photos, concurrency=1),
        pillow=lambda: prepare_with_pillow(place, photos),
        vipsthumbnail=lambda: prepare_with_vipsthumbnail(place, photos),
        two=lambda: prepare(place, photos, concurrency=2))
    ours = [report["cpu_seconds"] / report["pictures"] for report in results["alttext"]]
    shown = f"{median(ours) * 1000:.1f} ms"
    return [
        Finding(
            f"12 megapixels to 1024 px, CPU, {name}", shown, f"{name} {median(theirs) * 1000:.1f} ms",
            ratio(ours, theirs), at_most=target)
        for name, theirs, target in (
            ("Pillow", results["pillow"], 1.0), ("vipsthumbnail", results["vipsthumbnail"], 0.75))
    ] + [speedup(results["alttext"], results["two"])]


def speedup(one, two):
    """Pictures a second on two cores over those on one."""
    walls = [[report["wall_seconds"] / report["pictures"] for report in reports] for reports in (one, two)]
    return Finding(
        "the same on two cores, wall", f"{median(walls[1]) * 1000:.1f} ms", f"one core {median(walls[0]) * 1000:.1f} ms",
        ratio(*walls), unit="x faster", at_least=1.8)


def prepare(place, photos, concurrency):
    output = place.scratch / "prepared.json"
    run(
        [place.program("PrepareBench"), "--repeat", str(COPIES), "--concurrency", str(concurrency), *photos],
        place, output)
    return json.loads(output.read_text())


def prepare_with_pillow(place, photos):
    """CPU seconds a picture."""
    output = place.scratch / "pillow.json"
    run([place.rival("python"), place.rivals / "pillow_prepare.py", str(COPIES), *photos], place, output)
    report = json.loads(output.read_text())
    return report["cpu_seconds"] / report["pictures"]


def prepare_with_vipsthumbnail(place, photos):
    """CPU seconds a picture: many in one command on one thread, which suits it best, without its start."""
    links = linked(place, photos)
    options = ["--size", "1024x1024", "--output", place.scratch / "%s-small.jpg[Q=85,strip]"]
    environment = place.environment | {"VIPS_CONCURRENCY": "1"}
    start = run(["vipsthumbnail", "--version"], place, environment=environment)
    usage = run(["vipsthumbnail", *links, *options], place, environment=environment)
    return (usage.cpu - start.cpu) / len(links)


def linked(place, photos):
    """The photos under several names each: vipsthumbnail would remember what it did to a name."""
    folder = place.scratch / "links"
    folder.mkdir(exist_ok=True)
    links = [(photo, folder / f"{copy}-{photo.name}") for copy in range(COPIES) for photo in photos]
    for photo, link in links:
        if not link.exists():
            os.symlink(photo, link)
    return [link for _, link in links]
