"""Prepares JPEGs with Pillow as its handbook advises, and prints what that took as JSON.

`pillow_prepare.py REPETITIONS FILE...`; what Python takes to start does not count.
"""

import io
import json
import sys
import time

from PIL import Image, ImageOps

LONG_SIDE = 1024


def prepared(path):
    with Image.open(path) as picture:
        picture.draft("RGB", (LONG_SIDE, LONG_SIDE))
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((LONG_SIDE, LONG_SIDE))
        file = io.BytesIO()
        upright.save(file, "JPEG", quality=85)
    return file.getbuffer().nbytes


def main():
    work = sys.argv[2:] * int(sys.argv[1])
    prepared(work[0])
    start = time.process_time()
    byte_count = sum(prepared(path) for path in work)
    seconds = time.process_time() - start
    print(json.dumps({"pictures": len(work), "cpu_seconds": seconds, "prepared_bytes": byte_count}))


main()
