"""What people do, from signing in to signing out."""

import re

from playwright.sync_api import expect

from .browser import BrowserTest
from .place import HOSTILE


class SignInTests(BrowserTest):
    copies = 1

    def test_a_link_of_the_terminal_works_once(self):
        with self.person(None) as page:
            page.goto(self.place.link)
            # The button gets the focus (a browser gives it while it draws, which may be after the page has loaded): Enter
            # is enough.
            expect(page.get_by_role("button", name="Sign in")).to_be_focused()
            page.keyboard.press("Enter")
            expect(page.get_by_role("heading", name="Review", exact=True)).to_be_visible()
            page.goto(self.place.link)
            expect(page.get_by_role("alert")).to_contain_text("has been used")

    def test_a_wrong_token_says_so_and_leads_nowhere(self):
        with self.person(None) as page:
            page.goto("/gallery")
            expect(page).to_have_url(re.compile(r"/sign-in\?next="))
            page.get_by_label("Token").fill("guess")
            page.keyboard.press("Enter")
            expect(page.get_by_role("alert")).to_contain_text("not known")
            page.get_by_label("Token").fill(self.keys["read"])
            page.keyboard.press("Enter")
            # Where the person wanted to go in the first place.
            expect(page).to_have_url(self.place.base + "/gallery")

    def test_signing_out_everywhere_ends_other_windows_too(self):
        with self.person("read") as page, self.person("read") as other:
            page.locator(".account summary").click()
            page.get_by_role("button", name="Sign out everywhere").click()
            expect(page).to_have_url(self.place.base + "/sign-in")
            other.goto("/review")
            expect(other).to_have_url(re.compile("/sign-in"))

    def test_who_may_only_read_sees_no_way_to_decide(self):
        with self.person("read") as page:
            self.open_first_card(page)
            expect(page.get_by_role("button", name="Accept")).to_have_count(0)


class KeyboardTests(BrowserTest):
    def test_every_key_does_what_the_help_says_and_focus_is_never_lost(self):
        with self.person() as page:
            page.goto("/review")
            page.get_by_role("link", name="Start reviewing").focus()
            page.keyboard.press("Enter")
            expect(page.locator("[data-card]")).to_be_visible()

            def heading():
                return page.locator("h1").inner_text()

            def is_focused_on_heading():
                expect(page.locator("h1")).to_be_focused()

            page.wait_for_load_state("networkidle")
            first = heading()
            page.keyboard.press("?")
            expect(page.locator("#help dl")).to_be_visible()
            page.keyboard.press("?")

            page.keyboard.press("s")
            expect(page.locator("h1")).not_to_have_text(first)
            is_focused_on_heading()
            page.keyboard.press("k")
            expect(page.locator("h1")).to_have_text(first)
            is_focused_on_heading()

            page.wait_for_load_state("networkidle")
            page.keyboard.press("a")
            expect(page.locator("#announcer")).to_contain_text("Accepted: " + first)
            is_focused_on_heading()
            self.assertEqual(self.place.status(first), "accepted")

            page.keyboard.press("u")
            expect(page.locator("h1")).to_have_text(first)
            expect(page.locator("#announcer")).to_contain_text("is a draft again")
            self.assertEqual(self.place.status(first), "draft")

            page.wait_for_load_state("networkidle")
            page.keyboard.press("e")
            expect(page.locator("#text")).to_be_focused()
            page.keyboard.press("Control+A")
            page.keyboard.type("A heron on a jetty, waiting.")
            expect(page.locator("[data-length]")).to_have_text("28 characters")
            expect(page.locator("button[value=accept]")).to_contain_text("Publish as edited")
            page.keyboard.press("Control+Enter")
            expect(page.locator("#announcer")).to_contain_text("Published as edited: " + first)
            self.assertEqual(self.place.status(first), "human")

            page.wait_for_load_state("networkidle")
            second = heading()
            page.keyboard.press("r")
            expect(page.locator("#announcer")).to_contain_text("Rejected: " + second)
            self.assertEqual(self.place.status(second), "parked")

            page.wait_for_load_state("networkidle")
            third = heading()
            page.keyboard.press("d")
            expect(page.locator("#announcer")).to_contain_text("Marked as decorative: " + third)
            self.assertEqual(self.place.status(third), "decorative")

    def test_the_next_card_has_come_before_it_is_asked_for(self):
        with self.person() as page:
            name = self.open_first_card(page)
            page.wait_for_load_state("networkidle")
            # No server can answer now: what is shown was there.
            page.context.set_offline(True)
            page.keyboard.press("s")
            expect(page.locator("h1")).not_to_have_text(name)
            expect(page.get_by_role("heading", name="The draft")).to_be_visible()

    def test_letters_can_be_turned_off(self):
        with self.person() as page:
            name = self.open_first_card(page)
            page.locator("#help summary").click()
            page.get_by_label("These keys work").uncheck()
            page.locator("h1").focus()
            page.keyboard.press("r")
            page.wait_for_timeout(200)
            expect(page.locator("h1")).to_have_text(name)
            self.assertEqual(self.place.status(name), "draft")

    def test_checks_speak_while_a_text_is_written(self):
        with self.person() as page:
            self.open_first_card(page)
            page.keyboard.press("e")
            page.keyboard.press("Control+A")
            page.keyboard.type("IMG_1234.jpg")
            expect(page.locator("[data-findings] li").first).to_be_visible()


class WithoutScriptTests(BrowserTest):
    def test_the_whole_journey_works_with_forms_alone(self):
        with self.person(java_script_enabled=False) as page:
            first = self.open_first_card(page)
            page.get_by_role("button", name="Accept").click()
            expect(page.locator(".notice")).to_have_text(f"Accepted: {first}.")
            self.assertEqual(self.place.status(first), "accepted")
            page.get_by_role("button", name="Undo").click()
            expect(page.locator("h1")).to_have_text(first)
            self.assertEqual(self.place.status(first), "draft")
            page.locator(".editor summary").click()
            page.get_by_label("Alt text").fill("Words of a person.")
            page.get_by_role("button", name="Accept").click()
            expect(page.locator(".notice")).to_have_text(f"Published as edited: {first}.")
            second = page.locator("h1").inner_text()
            page.locator(".ways").get_by_role("link", name="Skip").click()
            expect(page.locator("h1")).not_to_have_text(second)
            page.get_by_role("link", name="Previous").click()
            page.get_by_role("button", name="Reject").click()
            self.assertEqual(self.place.status(second), "parked")

    def test_many_are_accepted_and_taken_back_in_one_go(self):
        with self.person(java_script_enabled=False) as page:
            drafts = len(self.place.ask("SELECT 1 FROM pictures WHERE status = 'draft'"))
            page.goto("/review/bulk?confidence=0")
            expect(page.locator(".drafts li").first).to_be_visible()
            page.get_by_label("I have looked").check()
            page.get_by_role("button", name=re.compile("^Accept")).click()
            for _ in range(50):
                if page.get_by_text("Done:").count():
                    break
                page.wait_for_timeout(100)
                page.reload()
            self.assertEqual(self.place.ask("SELECT 1 FROM pictures WHERE status = 'draft'"), [])
            page.get_by_role("button", name="Undo all").click()
            for _ in range(50):
                if page.get_by_text("Done:").count():
                    break
                page.wait_for_timeout(100)
                page.reload()
            self.assertEqual(len(self.place.ask("SELECT 1 FROM pictures WHERE status = 'draft'")), drafts)


class TroubleTests(BrowserTest):
    def test_of_two_reviewers_the_second_sees_what_happened(self):
        with self.person("write") as one, self.person("review") as other:
            name = self.open_first_card(one)
            self.assertEqual(self.open_first_card(other), name)
            one.wait_for_load_state("networkidle")
            other.wait_for_load_state("networkidle")
            one.keyboard.press("a")
            expect(one.locator("#announcer")).to_contain_text("Accepted")
            other.keyboard.press("r")
            alert = other.get_by_role("alert")
            expect(alert).to_contain_text("Somebody else has changed " + name)
            alert.get_by_role("link", name="Go back to it").click()
            expect(other.get_by_role("heading", name="No draft waits here")).to_be_visible()
            expect(other.locator(".judgement")).to_contain_text("accepted by bob")
            self.assertEqual(self.place.status(name), "accepted")

    def test_a_decision_made_without_connection_is_kept_and_sent_later(self):
        with self.person() as page:
            name = self.open_first_card(page)
            page.wait_for_load_state("networkidle")
            page.context.set_offline(True)
            page.keyboard.press("a")
            expect(page.get_by_role("alert")).to_contain_text("1 decision is not saved yet")
            self.assertEqual(self.place.status(name), "draft")
            # Nobody has to ask for it.
            page.context.set_offline(False)
            expect(page.locator("#notices")).to_contain_text("Accepted: " + name)
            self.assertEqual(self.place.status(name), "accepted")

    def test_escape_leaves_an_edit_and_offers_to_drop_it(self):
        with self.person() as page:
            self.open_first_card(page)
            page.keyboard.press("e")
            box = page.get_by_label("Alt text")
            before = box.input_value()
            box.fill("Mine.")
            page.keyboard.press("Escape")
            expect(page.locator("#notices")).to_contain_text("Your edit is still in the box.")
            self.assertEqual(box.input_value(), "Mine.")
            page.get_by_role("button", name="Drop the edit").click()
            self.assertEqual(box.input_value(), before)

    def test_an_expired_session_loses_no_decision(self):
        with self.person() as page:
            name = self.open_first_card(page)
            page.wait_for_load_state("networkidle")
            cookies = page.context.cookies()
            page.context.clear_cookies()
            page.keyboard.press("a")
            expect(page.get_by_role("alert")).to_contain_text("You are signed out")
            self.assertEqual(self.place.status(name), "draft")
            page.context.add_cookies(cookies)
            page.get_by_role("button", name="Try again").click()
            expect(page.locator("#notices")).to_contain_text("Accepted: " + name)

    def test_cookies_are_out_of_reach_of_scripts_and_other_sites(self):
        with self.person() as page:
            self.assertEqual(page.evaluate("document.cookie"), "")
            cookie = page.context.cookies()[0]
            self.assertTrue(cookie["httpOnly"])
            self.assertEqual(cookie["sameSite"], "Strict")

    def test_hostile_texts_come_out_as_letters_on_every_page(self):
        with self.person() as page:
            (picture,) = self.place.ask("SELECT id FROM pictures WHERE name LIKE 'evil%'")[0]
            for address in (f"/review/{picture}", f"/pictures/{picture}", "/gallery/1?search=evil", f"/grade/{picture}"):
                page.goto(address)
                page.wait_for_load_state("networkidle" if "gallery" not in address else "load")
                # What looks like a tag at the end of an answer is taken away when it is cleaned.
                self.assertIn(HOSTILE.split("<img")[0], page.locator("main").inner_text(), address)
                self.assertEqual(page.locator("main script, main img[src=x]").count(), 0)


class RunTests(BrowserTest):
    copies = 1

    def plan(self, page):
        page.goto("/gallery/1")
        page.get_by_role("link", name="Run…").click()
        page.locator("input[name='model wise']").uncheck()
        page.locator("input[name='model brief']").uncheck()
        page.locator("input[name='model other']").check()
        page.get_by_label("Publish from").fill("100")
        page.get_by_label("Describe again what other models").check()
        page.get_by_role("button", name="Show what it would take").click()

    def test_a_run_is_planned_begun_and_followed_on_the_page(self):
        with self.person() as page:
            self.plan(page)
            # The page tells by itself once it knows.
            expect(page.get_by_role("button", name=re.compile("^Begin: describe"))).to_be_visible()
            expect(page.locator("main")).to_contain_text("nowhere: it runs on this machine")
            page.get_by_role("button", name=re.compile("^Begin")).focus()
            page.keyboard.press("Enter")
            expect(page.locator(".notice")).to_contain_text("The run has begun")
            expect(page.locator("[data-value=run]")).to_contain_text("ended")
            answers = self.place.ask(
                "SELECT COUNT(*) FROM captions JOIN recipes ON recipes.id = recipe_id WHERE model = 'other'"
            )
            self.assertGreater(answers[0][0], 0)

    def test_everything_works_without_a_script(self):
        with self.person(java_script_enabled=False) as page:
            self.plan(page)
            button = page.get_by_role("button", name=re.compile("^Begin: describe"))
            for _ in range(200):
                if button.count() or page.get_by_text("There is nothing to do.").count():
                    break
                page.get_by_role("link", name="Look again").click()
            expect(page.locator("table")).to_contain_text("other")

    def test_what_another_model_says_is_chosen_beside_the_text_there_now(self):
        with self.person() as page:
            picture, name = self.place.ask(
                "SELECT id, name FROM pictures WHERE name LIKE '%harbour%' ORDER BY id LIMIT 1"
            )[0]
            page.goto(f"/pictures/{picture}")
            page.get_by_text("Describe again with other models").click()
            page.locator("input[name='model other']").check()
            page.get_by_role("button", name="Ask them").click()
            answer = page.locator(".beside li").filter(has_text="Another view: Fishing boats")
            expect(answer).to_be_visible()
            answer.get_by_role("button", name=re.compile("^Publish")).click()
            expect(page.locator(".notice")).to_contain_text("accepted by you")
            self.assertEqual(self.place.status(name), "accepted")

    def test_a_report_is_read_in_its_sandbox(self):
        with self.person("read") as page:
            page.goto("/reports")
            page.get_by_role("link", name="spring <b>").click()
            expect(page.get_by_role("heading", name="How well models describe pictures")).to_be_visible()
            self.assertIn("alert(1)", page.locator("main").inner_text())
            self.assertEqual(page.locator("script, main img").count(), 0)


class OtherPagesTests(BrowserTest):
    def test_a_gallery_shows_what_changes_while_it_is_open(self):
        with self.person() as page:
            page.goto("/gallery")
            page.get_by_role("link", name=re.compile("^folder:")).click()
            drafts = page.locator("[data-value=draft]")
            before = int(drafts.inner_text())
            (picture,) = self.place.ask("SELECT name FROM pictures WHERE name LIKE '%harbour%' ORDER BY id LIMIT 1")[0]
            self.place.command("set", self.place.photos / picture, "Set elsewhere.")
            expect(drafts).to_have_text(str(before - 1))

    def test_search_and_status_narrow_the_grid(self):
        with self.person() as page:
            page.goto("/gallery/1")
            page.get_by_label("Name or text contains").fill("rainfall")
            page.keyboard.press("Enter")
            expect(page.locator(".grid li")).to_have_count(self.copies)
            page.get_by_role("link", name=re.compile("^Draft")).click()
            expect(page.locator(".grid li")).to_have_count(self.copies)

    def test_a_text_is_set_on_the_page_of_a_picture(self):
        with self.person() as page:
            picture, name = self.place.ask(
                "SELECT id, name FROM pictures WHERE name LIKE '%harbour%' ORDER BY id DESC LIMIT 1"
            )[0]
            page.goto(f"/pictures/{picture}")
            page.get_by_role("textbox", name="Alt text").fill("Set on its page.")
            page.get_by_role("button", name="Save").click()
            expect(page.locator(".notice")).to_have_text("Saved.")
            self.assertEqual(self.place.status(name), "human")

    def test_texts_in_other_languages_are_written_on_the_page_of_a_picture(self):
        with self.person() as page:
            (picture,) = self.place.ask("SELECT id FROM pictures WHERE name LIKE '%heron%' ORDER BY id DESC LIMIT 1")[0]
            page.goto(f"/pictures/{picture}")
            page.get_by_text("Add a language").click()
            new = page.locator("details", has_text="Add a language")
            new.get_by_label("Language").fill("nl")
            new.get_by_label("Its alt text").fill("Een foto van een reiger.")
            # The checks of that language.
            expect(new.locator("[data-findings] li")).to_contain_text(["Een foto van"])
            expect(new.locator("[data-length]").first).to_have_text("24 characters")
            new.get_by_role("button", name="Add").click()
            expect(page.locator(".notice")).to_have_text("Saved.")
            expect(page.locator(".words[lang=nl]")).to_have_text("Een foto van een reiger.")
            page.get_by_text("Change the Dutch texts").click()
            page.get_by_label("Alt text in Dutch").fill("Een reiger.")
            page.get_by_role("button", name="Save the Dutch texts").click()
            expect(page.locator(".words[lang=nl]")).to_have_text("Een reiger.")
            page.get_by_text("Change the Dutch texts").click()
            page.get_by_role("button", name="Remove the Dutch texts").click()
            expect(page.locator(".notice")).to_contain_text("The history keeps it")
            expect(page.locator(".words[lang=nl]")).to_have_count(0)

    def test_an_extended_description_is_written_without_a_script(self):
        with self.person(java_script_enabled=False) as page:
            (picture,) = self.place.ask("SELECT id FROM pictures WHERE name LIKE '%chart%' ORDER BY id DESC LIMIT 1")[0]
            page.goto(f"/pictures/{picture}")
            page.get_by_text("Write the extended description").click()
            page.locator("#extended").fill("January 60\nFebruary 45")
            page.get_by_role("button", name="Save the extended description").click()
            expect(page.locator(".notice")).to_have_text("Saved.")
            expect(page.locator(".words")).to_have_text("January 60\nFebruary 45", use_inner_text=True)

    def test_grading_takes_only_keys_and_tells_no_model(self):
        with self.person() as page:
            page.goto("/grade")
            page.get_by_role("button", name="Grade the next picture").focus()
            page.keyboard.press("Enter")
            expect(page.locator(".grades fieldset")).to_have_count(2)
            page.wait_for_load_state("load")
            self.assertNotIn("wise", page.content())
            self.assertNotIn("brief", page.content())
            page.keyboard.press("4")
            page.keyboard.press("h")
            page.keyboard.press("j")
            page.keyboard.press("c")
            first = page.url
            page.keyboard.press("Enter")
            expect(page).not_to_have_url(first)
            grades = self.place.ask("SELECT points, is_hallucinated FROM grades ORDER BY points")
            self.assertEqual(grades, [(3, 0), (4, 1)])
            with page.expect_download() as download:
                page.goto("/grade")
                page.get_by_role("link", name="as CSV").click()
            lines = download.value.path().read_text().splitlines()
            self.assertEqual(lines[0], "picture,model,grade,grader,repetition,hallucination,mood")
            self.assertEqual(len(lines), 3)
