"""The list of packages, its lock, and the search for known faults."""

import importlib.machinery
import importlib.util
import json
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

SCRIPT = Path(__file__).resolve().parents[2] / "scripts/packages"
loader = importlib.machinery.SourceFileLoader("packages", str(SCRIPT))
packages = importlib.util.module_from_spec(importlib.util.spec_from_loader("packages", loader))
loader.exec_module(packages)


class PackagesTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.resolve("2.101.2")
        for name, path in (("RESOLVED", "Package.resolved"), ("LOCK", "packages.lock")):
            patch = mock.patch.object(packages, name, self.folder / path)
            patch.start()
            self.addCleanup(patch.stop)
        silence = mock.patch("sys.stderr")
        silence.start()
        self.addCleanup(silence.stop)

    def resolve(self, version, location="https://github.com/apple/swift-nio.git"):
        pin = {
            "identity": "swift-nio", "location": location,
            "state": {"version": version, "revision": "0"},
        }
        (self.folder / "Package.resolved").write_text(json.dumps({"pins": [pin]}))

    def advise(self, name, *events):
        folder = self.folder / "advisories"
        folder.mkdir(exist_ok=True)
        affected = {"package": {"name": name}, "ranges": [{"type": "SEMVER", "events": list(events)}]}
        (folder / "one.json").write_text(json.dumps({"id": "TEST-1", "affected": [affected]}))
        return str(folder)

    def test_what_was_locked_passes_and_another_version_does_not(self):
        packages.lock()
        self.assertEqual(packages.check(), 0)
        self.resolve("2.102.0")
        self.assertEqual(packages.check(), 1)

    def test_an_address_with_or_without_git_is_the_same_place(self):
        packages.lock()
        self.resolve("2.101.2", "https://github.com/apple/swift-nio")
        self.assertEqual(packages.check(), 0)
        self.resolve("2.101.2", "https://example.org/apple/swift-nio")
        self.assertEqual(packages.check(), 1)

    def test_without_a_lock_nothing_can_be_said(self):
        with self.assertRaises(SystemExit) as caught:
            packages.check()
        self.assertEqual(caught.exception.code, 2)

    def test_a_fault_of_the_version_used_is_told(self):
        folder = self.advise("github.com/apple/swift-nio", {"introduced": "2.0.0"}, {"fixed": "2.200.0"})
        with mock.patch("builtins.print") as output:
            self.assertEqual(packages.audit(folder), 1)
        self.assertIn("TEST-1", str(output.call_args_list))

    def test_a_fault_that_was_mended_before_is_none(self):
        folder = self.advise("github.com/apple/swift-nio", {"introduced": "0"}, {"fixed": "2.29.1"})
        self.assertEqual(packages.audit(folder), 0)
        folder = self.advise("https://github.com/apple/swift-nio.git", {"introduced": "2.101.2"})
        self.assertEqual(packages.audit(folder), 1)

    def test_a_folder_without_advisories_proves_nothing(self):
        os.mkdir(self.folder / "empty")
        self.assertEqual(packages.audit(str(self.folder / "empty")), 2)
        (self.folder / "empty/broken.json").write_text("{")
        self.assertEqual(packages.audit(str(self.folder / "empty")), 2)

    def test_the_list_of_parts_is_the_same_every_time(self):
        paths = [str(self.folder / name) for name in ("a.json", "b.json")]
        for path in paths:
            packages.sbom(path)
        first, second = (Path(path).read_bytes() for path in paths)
        self.assertEqual(first, second)
        parts = json.loads(first)["components"]
        self.assertIn("pkg:swift/github.com/apple/swift-nio@2.101.2", [part["purl"] for part in parts])
        self.assertIn("torch", [part["name"] for part in parts])


if __name__ == "__main__":
    unittest.main()
