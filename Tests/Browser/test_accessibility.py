"""axe-core finds nothing on any page, in light and in dark, and pages fit from 320 px on."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from .browser import BrowserTest

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


class AccessibilityTests(BrowserTest):
    def addresses(self):
        (picture,) = self.place.ask("SELECT id FROM pictures WHERE status = 'draft' ORDER BY id LIMIT 1")[0]
        (evil,) = self.place.ask("SELECT id FROM pictures WHERE name LIKE 'evil%'")[0]
        return [
            "/review", "/review?order=newest", f"/review/{picture}", f"/review/{evil}", "/review/bulk?confidence=10",
            "/review/bulk?confidence=100", "/gallery", "/gallery/1", f"/pictures/{picture}",
            f"/pictures/{evil}", "/grade", f"/grade/{picture}",
            "/gallery/1/run", "/reports", "/reports/grades", "/reports/files/spring%20%3Cb%3E",
            "/review/99999", "/review?gallery=x",
        ]

    def visit(self, page, address):
        page.goto(address)
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")

    def test_axe_has_nothing_to_say(self):
        axe = Axe()
        for scheme in ("light", "dark"):
            with self.person(color_scheme=scheme, reduced_motion="reduce") as page:
                for address in self.addresses():
                    with self.subTest(address=address, scheme=scheme):
                        if address.startswith("/reports/files/"):
                            # Where a report stands no script runs, axe no more than any other.
                            page.goto("/reports")
                            page.set_content(page.request.get(address).text())
                        else:
                            self.visit(page, address)
                        results = axe.run(page, options=RULES)
                        self.assertEqual(results.violations_count, 0, results.generate_report())
            with self.person(None, color_scheme=scheme) as page:
                page.goto("/sign-in")
                results = axe.run(page, options=RULES)
                self.assertEqual(results.violations_count, 0, results.generate_report())

    def test_nothing_is_wider_than_a_narrow_window(self):
        # 320 px is also what 1280 px are at a zoom of 400 %.
        for width in (320, 768, 3840):
            with self.person(viewport={"width": width, "height": 700}) as page:
                for address in self.addresses():
                    with self.subTest(address=address, width=width):
                        self.visit(page, address)
                        excess = page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                        )
                        self.assertLessEqual(excess, 0)

    def test_pages_are_mirrored_where_writing_goes_from_right_to_left(self):
        with self.person(viewport={"width": 1280, "height": 800}) as page:
            self.open_first_card(page)
            page.evaluate("document.documentElement.dir = 'rtl'")
            picture = page.locator(".card figure").bounding_box()
            words = page.locator(".judgement").bounding_box()
            self.assertGreater(picture["x"], words["x"])

    def test_nothing_moves_for_those_who_want_that(self):
        with self.person(reduced_motion="reduce") as page:
            self.open_first_card(page)
            self.assertEqual(page.locator(".card").evaluate("one => getComputedStyle(one).animationName"), "none")

    def test_the_first_tab_leads_past_the_menu(self):
        with self.person() as page:
            page.goto("/review")
            page.keyboard.press("Tab")
            expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
            page.keyboard.press("Enter")
            expect(page.locator("main")).to_be_focused()
