"""Where things are: programs, pictures, and a scratch folder of this run."""

import os
import pathlib
import shutil
import subprocess
import sys

from .measure import Trouble


class Place:
    #: What rivals are measured with.
    rivals = pathlib.Path(__file__).parent.parent / "rivals"

    def __init__(self, build, scratch):
        self.build = pathlib.Path(build)
        self.scratch = pathlib.Path(scratch)
        self.venv = self.build / "rivals"
        self.pictures = self.build / "pictures"
        # Nothing of the user's own settings, keys and logs takes part.
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LLM_", "VIPS_"))
        } | {
            "HOME": str(self.scratch), "XDG_CONFIG_HOME": str(self.scratch / "config"),
            "LLM_USER_PATH": str(self.scratch / "llm"),
        }

    def program(self, name):
        """A program that was built for this run."""
        return self.build / "release" / name

    def rival(self, name):
        """A program of the rivals' virtual environment."""
        return self.venv / "bin" / name

    def install_rivals(self):
        """Puts llm, a fake model for it, Pillow and python-pptx into a virtual environment of our own, once."""
        packages = ["llm", "pillow", "python-pptx"]
        finished = self.venv / "finished"
        if finished.exists() and finished.read_text() == " ".join(packages):
            return
        print("Installing llm, Pillow and python-pptx for comparison.", file=sys.stderr)
        self._quietly([sys.executable, "-m", "venv", "--clear", self.venv], "python3-venv is needed")
        plugin = self.scratch / "llm-fake"
        shutil.copytree(self.rivals / "llm-fake", plugin)
        self._quietly([self.rival("pip"), "install", "--quiet", *packages, plugin], "pip needs a package index")
        finished.write_text(" ".join(packages))

    def make_pictures(self):
        """Makes the pictures that are not there yet."""
        print("Making the pictures, where they are not there yet.", file=sys.stderr)
        self._quietly([self.rival("python"), self.rivals / "make_pictures.py", self.pictures], "making pictures failed")

    def small_pictures(self):
        return sorted((self.pictures / "small").glob("*.jpg"))

    def numbered_pictures(self, count):
        """A folder of so many small pictures, no two of them with the same bytes."""
        folder = self.pictures / f"numbered-{count}"
        if (folder / "finished").exists():
            return folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        bases = [path.read_bytes() for path in sorted((self.pictures / "tiny").glob("*.jpg"))]
        for number in range(count):
            # A comment behind the start marker changes the bytes and no pixel.
            base, comment = bases[number % len(bases)], str(number).encode()
            segment = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment
            (folder / f"{number:06}.jpg").write_bytes(base[:2] + segment + base[2:])
        (folder / "finished").touch()
        return folder

    def deck(self, slides, media_bytes):
        """A deck of so many slides, with so much media."""
        path = self.build / "decks" / f"{slides}-{media_bytes}.pptx"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            partial = path.with_suffix(".part")
            maker = self.rivals / "make_deck.py"
            self._quietly([sys.executable, maker, partial, str(slides), str(media_bytes)], "making a deck failed")
            partial.rename(path)
        return path

    def photos(self):
        return sorted((self.pictures / "photos").glob("*.jpg"))

    def giant(self):
        return self.pictures / "giant" / "100-megapixels.jpg"

    @staticmethod
    def _quietly(command, remedy):
        result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if result.returncode != 0:
            raise Trouble(f"{remedy}: {(result.stdout + result.stderr).strip()[-2000:]}")
