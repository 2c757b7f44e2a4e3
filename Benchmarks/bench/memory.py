"""The most memory a whole `alttext caption` needs for a JPEG of 100 megapixels."""

from .finding import Finding
from .measure import median, run


def findings(place, quick):
    command = [place.program("alttext"), "caption", place.giant(), "--model", "gpt-6-luna", "--dry-run"]
    peak = median([run(command, place).peak_bytes / 1e6 for _ in range(1 if quick else 3)])
    return [Finding("100 megapixels, peak memory", f"{peak:.0f} MB", "", peak, unit=" MB", at_most=300)]
