"""One Chromium for all tests, and people who use it."""

import contextlib
import shutil
import unittest

from playwright.sync_api import expect, sync_playwright

from .place import Place

# Long enough for a busy machine; where all is well nothing waits for it.
TIME_LIMIT = 30_000

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class BrowserTest(unittest.TestCase):
    """A browser and a place of its own for every class of tests."""

    copies = 4

    @classmethod
    def setUpClass(cls):
        expect.set_options(timeout=TIME_LIMIT)
        cls._stack = contextlib.ExitStack()
        cls.place = cls._stack.enter_context(Place(copies=cls.copies))
        playwright = cls._stack.enter_context(sync_playwright())
        cls.browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        cls._stack.callback(cls.browser.close)
        cls.keys = {"write": cls.place.token("write"), "review": cls.place.token("review", name="carol")}
        cls.keys["read"] = cls.place.token("read", name="dave")

    @classmethod
    def tearDownClass(cls):
        cls._stack.close()

    @contextlib.contextmanager
    def person(self, key="write", **options):
        """Somebody who is signed in."""
        context = self.browser.new_context(base_url=self.place.base, **options)
        context.set_default_timeout(TIME_LIMIT)
        page = context.new_page()
        problems = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("dialog", lambda dialog: (problems.append(dialog.message), dialog.accept()))
        if key:
            page.goto("/sign-in")
            page.get_by_label("Token").fill(self.keys[key])
            page.get_by_role("button", name="Sign in").click()
            expect(page).to_have_url(self.place.base + "/review")
        try:
            yield page
        finally:
            context.close()
        self.assertEqual(problems, [])

    @staticmethod
    def open_first_card(page):
        page.goto("/review")
        page.get_by_role("link", name="Start reviewing").click()
        expect(page.get_by_role("heading", name="The draft")).to_be_visible()
        # Keys are heard from when the script has run.
        page.wait_for_load_state("load")
        return page.locator("h1").inner_text()
