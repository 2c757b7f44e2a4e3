"""What was measured, and how it is shown."""

from dataclasses import asdict, dataclass


@dataclass
class Finding:
    """One figure of AltText beside one of a rival, or of an ideal."""

    name: str
    ours: str
    theirs: str
    #: The figure that has the target.
    value: float
    unit: str = "x"
    at_most: float | None = None
    at_least: float | None = None

    @property
    def target(self):
        if self.at_most is not None:
            return f"<= {self.at_most:g}{self.unit}"
        return f">= {self.at_least:g}{self.unit}" if self.at_least is not None else ""

    @property
    def verdict(self):
        if self.at_most is None and self.at_least is None:
            return ""
        good = self.value <= self.at_most if self.at_most is not None else self.value >= self.at_least
        return "pass" if good else "MISS"

    def as_json(self):
        members = {name: value for name, value in asdict(self).items() if value is not None}
        return members | ({"verdict": self.verdict.lower()} if self.verdict else {})


def table(findings):
    """The findings as aligned columns."""
    rows = [("what", "AltText", "against", "result", "target", "")]
    for finding in findings:
        digits = 0 if finding.value >= 100 else 2
        result = f"{finding.value:.{digits}f}{finding.unit}"
        rows.append((finding.name, finding.ours, finding.theirs, result, finding.target, finding.verdict))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)
    return "\n".join(lines)
