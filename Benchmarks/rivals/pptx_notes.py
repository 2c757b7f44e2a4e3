"""The notes of decks, as scripts with python-pptx take them out.

usage: pptx_notes.py FOLDER DECK...

Writes FOLDER/0.txt for the first deck, and so on, or FOLDER/0.error where python-pptx fails.
"""

import sys
from pathlib import Path

from pptx import Presentation


def notes(deck):
    blocks = []
    for number, slide in enumerate(Presentation(deck).slides, 1):
        # Asking for the notes page of a slide without one would make one.
        frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
        text = frame.text.strip() if frame is not None else ""
        if text:
            blocks.append(f"=== Slide {number} ===\n{text}\n")
    return "\n".join(blocks)


def main():
    folder = Path(sys.argv[1])
    for index, deck in enumerate(sys.argv[2:]):
        try:
            (folder / f"{index}.txt").write_text(notes(deck), encoding="utf-8", newline="")
        except Exception as error:
            (folder / f"{index}.error").write_text(f"{type(error).__name__}: {error}", encoding="utf-8")


main()
