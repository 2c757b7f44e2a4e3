"""Makes the pictures that are measured with: `make_pictures.py FOLDER`. The same ones everywhere and every time.

They are noise whose contrast falls from coarse to fine as it does in photographs, in three channels of which two are
smooth, with a gradient behind them. What counts is that a decoder finds as much to do as in a photograph: 1.6 to 2.5 MB
at 12 megapixels, quality 85 and 4:2:0.
"""

import pathlib
import random
import sys

from PIL import Image, ImageOps

Image.MAX_IMAGE_PIXELS = None


def channel(source, width, height, finest):
    """Noise of all sizes; `finest` is the share of the one that is a pixel wide."""
    sizes = [(width, height)]
    while min(sizes[-1]) > 4:
        sizes.append(tuple((side + 1) // 2 for side in sizes[-1]))
    picture = noise(source, sizes[-1])
    for octave, size in reversed(list(enumerate(sizes[:-1]))):
        picture = picture.resize(size, Image.Resampling.BICUBIC)
        picture = Image.blend(picture, noise(source, size), min(0.4, finest * 1.4**octave))
    gradient = Image.linear_gradient("L").resize((width, height))
    return ImageOps.autocontrast(Image.blend(picture, gradient, 0.25))


def noise(source, size):
    return Image.frombytes("L", size, source.randbytes(size[0] * size[1]))


def save(path, seed, width, height, finest):
    if path.exists():
        return
    source = random.Random(seed)
    half = ((width + 1) // 2, (height + 1) // 2)
    light = channel(source, width, height, finest)
    colours = [channel(source, *half, finest=0.006).point(lambda value: 64 + value // 2) for _ in range(2)]
    colours = [colour.resize((width, height), Image.Resampling.BILINEAR) for colour in colours]
    unfinished = path.with_suffix(".part")
    Image.merge("YCbCr", [light, *colours]).save(unfinished, "JPEG", quality=85, subsampling="4:2:0")
    unfinished.rename(path)


def main():
    folder = pathlib.Path(sys.argv[1])
    for name in ("tiny", "small", "photos", "giant"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for number in range(200):
        save(folder / "small" / f"{number:03}.jpg", number, 800, 600, 0.08)
    for number in range(20):
        save(folder / "tiny" / f"{number:02}.jpg", 3000 + number, 320, 240, 0.08)
    for number in range(4):
        save(folder / "photos" / f"{number}.jpg", 1000 + number, 4032, 3024, 0.035 + 0.005 * number)
    save(folder / "giant" / "100-megapixels.jpg", 2000, 11552, 8664, 0.04)


main()
