"""The desk in a real browser: by mouse, by keyboard, without JavaScript, for everybody."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from dedere.cli.reviewing import WatchReviewer
from dedere.desk import create_app
from dedere.record import Record
from dedere.store import open_store, read_store
from tests.desk.browser import Watched, chromium, served
from tests.desk.conftest import PASSWORD, REPORT, settings

PAGES = (
    "/",
    "/persons",
    "/person/vladimir-putin",
    "/states",
    "/state/ZAF",
    "/trips",
    "/trip/putin-2024-09-mongolia",
    "/duty/omar-al-bashir/SDN?on=2015-06-13",
    "/stories",
    "/story/1",
    "/report/1",
    "/calendar",
    "/read",
    "/search?q=mongolia",
    "/about",
    "/api",
    "/sign-in",
    "/nothing-here",
)
INSIDE = ("/queue", "/story/1", "/account", "/admin")
WIDTHS = (390, 1280)


@pytest.fixture(scope="module")
def base(record: Record, filled: Path) -> Iterator[str]:
    writer = open_store(str(filled))
    app = create_app(
        record,
        settings(),
        reader=read_store(str(filled)),
        writer=writer,
        reviewer=WatchReviewer(record, writer),
    )
    with served(app) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def signed(browser: Browser, base: str) -> Iterator[BrowserContext]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{base}/sign-in")
    page.fill("input[name=name]", "ada")
    page.fill("input[name=password]", PASSWORD)
    page.click("main button")
    page.close()
    yield context
    context.close()


@pytest.fixture
def page(browser: Browser, base: str) -> Iterator[Page]:
    context = browser.new_context(base_url=base, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(browser: Browser, base: str) -> Iterator[Page]:
    """A page in a browser without JavaScript."""
    context = browser.new_context(base_url=base, java_script_enabled=False)
    yield context.new_page()
    context.close()


def looked_at(watched: Watched, path: str) -> list[str]:
    """What is wrong with a page at both widths: overflow, complaints, barriers."""
    wrong = []
    for width in WIDTHS:
        watched.page.set_viewport_size({"width": width, "height": 900})
        page = watched.open(path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            wrong.append(f"{width}: {wide} wide")
    found = Axe().run(watched.page)
    wrong += [
        f"{row['id']}: {row['nodes'][0]['html'][:120]}" for row in found.response["violations"]
    ]
    expected = "404" if path == "/nothing-here" else "\0"
    wrong += [text for text in watched.complaints if expected not in text]
    return wrong + [f"asked {address}" for address in watched.foreign]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_fit_for_everybody(browser: Browser, base: str, path: str) -> None:
    context = browser.new_context()
    assert looked_at(Watched(context.new_page(), base), path) == []
    context.close()


@pytest.mark.parametrize("path", INSIDE)
def test_a_page_for_editors_is_fit_for_everybody(
    signed: BrowserContext, base: str, path: str
) -> None:
    page = signed.new_page()
    assert looked_at(Watched(page, base), path) == []
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_every_form_can_be_sent_without_javascript(plain: Page, path: str) -> None:
    plain.goto(path)
    assert plain.is_visible("h1")
    forms = plain.eval_on_selector_all(
        "main form",
        "(all) => all.filter((one) => ![...one.querySelectorAll('button')]"
        ".some((b) => b.getClientRects().length || b.closest('details'))).length",
    )
    assert forms == 0


@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_walked_through_by_the_tab_key(page: Page, path: str) -> None:
    page.goto(path)
    unseen = []
    for _ in range(900):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => {
              const one = document.activeElement;
              const box = one.getBoundingClientRect();
              const seen = box.width > 0 && getComputedStyle(one).visibility === "visible";
              return [one.closest("footer") ? "footer" : one.tagName, seen];
            }"""
        )
        if not at[1]:
            unseen.append(at[0])
        if at[0] in {"footer", "BODY"}:
            break
    assert (at[0], unseen) == ("footer", [])


@pytest.mark.parametrize(
    "path",
    ["/", "/person/vladimir-putin", "/trip/putin-2024-09-mongolia", "/calendar", "/report/1"],
)
def test_the_dark_page_has_contrast_too(browser: Browser, base: str, path: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(base + path)
    found = Axe().run(page)
    assert [row["id"] for row in found.response["violations"]] == []
    context.close()


def test_without_javascript_a_person_and_day_can_be_chosen(plain: Page) -> None:
    plain.goto("/")
    plain.select_option("select[name=person]", "benjamin-netanyahu")
    plain.fill("input[name=on]", "2025-04-04")
    plain.click("text=Show >> nth=0")
    assert "On 4 April 2025 Benjamin Netanyahu" in plain.inner_text("#map-title")


def test_without_javascript_a_state_of_the_map_leads_to_its_answer(plain: Page) -> None:
    plain.goto("/?person=vladimir-putin")
    plain.focus('a[data-s="MNG"]')
    plain.keyboard.press("Enter")
    plain.wait_for_url("**/duty/vladimir-putin/MNG")
    assert "Mongolia is obliged to arrest" in plain.inner_text("h1")


def test_without_javascript_a_list_is_filtered(plain: Page) -> None:
    plain.goto("/trips")
    plain.fill("input[name=state]", "mongolia")
    plain.click("text=Filter")
    assert plain.locator("table.trips tbody tr").count() < 12


def test_without_javascript_a_report_is_checked(plain: Page) -> None:
    plain.goto("/read")
    plain.fill("textarea[name=text]", REPORT)
    plain.fill("input[name=published]", "2026-11-23")
    plain.click("text=Check it")
    assert plain.locator("mark").count() > 1
    assert plain.locator(".noted").count() > 1


def test_without_javascript_the_doctrine_can_be_switched(plain: Page) -> None:
    plain.goto("/trip/putin-2024-09-mongolia")
    plain.select_option("select[name=doctrine]", "customary_immunity")
    plain.click("main >> text=Show")
    assert "no duty here" in plain.inner_text(".over")


def test_moving_the_day_recolours_the_map_without_a_new_page(page: Page) -> None:
    page.goto("/person/vladimir-putin")
    page.evaluate("window.kept = true")
    state = page.locator('a[data-s="MNG"]')
    assert "o-obliged" in (state.get_attribute("class") or "")
    page.eval_on_selector(
        "[data-slider]",
        "(e) => { e.value = e.min; e.dispatchEvent(new Event('input', {bubbles: true})) }",
    )
    page.wait_for_selector('a[data-s="MNG"].o-no_warrant')
    assert "no state would have to arrest" in page.inner_text("#map-title")
    assert page.evaluate("window.kept") is True


def test_the_slider_moves_by_arrow_keys(page: Page) -> None:
    page.goto("/")
    page.focus("[data-slider]")
    page.keyboard.press("ArrowLeft")
    assert page.inner_text("[data-day]") == "23 November 2026"


def test_arrow_keys_move_from_state_to_state(page: Page) -> None:
    page.goto("/person/vladimir-putin")
    page.focus('a[data-s="ESP"]')
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.dataset.s") == "PRT"
    page.keyboard.press("Enter")
    page.wait_for_url("**/duty/vladimir-putin/PRT*")


def test_every_state_is_within_reach_of_the_arrow_keys(page: Page) -> None:
    page.goto("/person/vladimir-putin")
    reached = page.evaluate(
        """() => {
          const all = [...document.querySelectorAll('.map a.s')];
          const seen = new Set(['CHE']);
          const wait = ['CHE'];
          while (wait.length) {
            const code = wait.pop();
            for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
              document.querySelector(`a[data-s="${code}"]`).focus();
              document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
              const next = document.activeElement.dataset.s;
              if (!seen.has(next)) { seen.add(next); wait.push(next); }
            }
          }
          return all.filter((one) => !seen.has(one.dataset.s)).map((one) => one.dataset.s);
        }"""
    )
    assert reached == []


def test_the_map_is_one_stop_of_the_tab_key(page: Page) -> None:
    page.goto("/person/vladimir-putin")
    assert page.locator('.map a.s[tabindex="0"]').count() == 1


def test_the_first_stop_skips_to_the_content(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"


def test_a_sign_of_the_timeline_leads_to_its_trip(page: Page) -> None:
    page.goto("/person/vladimir-putin")
    page.click('.timeline a[href="/trip/putin-2024-09-mongolia"]')
    page.wait_for_url("**/trip/putin-2024-09-mongolia")


def test_a_list_answers_while_one_types(page: Page) -> None:
    page.goto("/persons")
    page.fill("main input[name=q]", "shoigu")
    page.wait_for_selector("#rows tbody tr:only-child")
    assert "q=shoigu" in page.url
    assert page.evaluate("document.activeElement.name") == "q"


def test_the_known_slider_shows_what_could_be_seen_then(page: Page) -> None:
    page.goto("/trip/putin-2024-09-mongolia")
    page.eval_on_selector(
        "[data-known]",
        "(e) => { e.value = +e.min + 1; for (const name of ['input', 'change'])"
        " e.dispatchEvent(new Event(name, {bubbles: true})) }",
    )
    page.wait_for_selector("text=as known on 18 March 2023")


def test_the_known_slider_works_on_a_story(page: Page) -> None:
    page.goto("/story/1")
    page.focus("[data-known]")
    page.keyboard.press("Home")
    page.wait_for_selector("text=as known on 17 March 2023")
    page.wait_for_url("**/story/1?*known=2023-03-17*")
    assert page.evaluate("document.activeElement.matches('[data-known]')")


def test_the_links_to_the_data_follow_the_filter(page: Page) -> None:
    page.goto("/trips")
    page.select_option("select[name=duty]", "yes")
    page.wait_for_selector('#twins a[href="/trips.csv?duty=yes"]')


def test_the_picture_follows_the_day(page: Page) -> None:
    page.goto("/person/vladimir-putin")
    page.focus("[data-slider]")
    page.keyboard.press("Home")
    page.wait_for_selector('a[data-s="MNG"].o-no_warrant')
    day = page.input_value("input[name=on] >> nth=0")
    assert page.locator(f'[data-pictures] a[href$="map.png?on={day}"]').count() == 1


def test_on_a_phone_the_names_of_the_lanes_stay_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/person/vladimir-putin")
    page.wait_for_selector(".names-of-lanes.moved")
    box = page.locator(".timeline .lane >> nth=1").bounding_box()
    assert box is not None
    assert 0 <= box["x"] < 60


def test_j_and_k_walk_through_the_notes(page: Page) -> None:
    page.goto("/report/1")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.locator(".noted.here").count() == 1
    assert page.evaluate("document.activeElement.className").startswith("noted")


def test_a_word_without_end_breaks(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/read")
    page.fill("textarea[name=text]", f"{'Endless' * 60}\n\n{REPORT}\n\n{'x' * 900}")
    page.fill("input[name=published]", "2026-11-23")
    page.click("button.main")
    page.wait_for_selector("mark")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.goto("/search?q=" + "y" * 190)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_notes_stand_level_and_apart(page: Page) -> None:
    page.goto("/report/1")
    boxes = page.eval_on_selector_all(
        ".noted",
        "(all) => all.map((e) => { const b = e.getBoundingClientRect(); "
        "return [b.top, b.bottom, b.left] })",
    )
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(boxes))
    assert min(box[2] for box in boxes) > 500


def test_an_editor_accepts_a_story_by_keyboard(signed: BrowserContext, base: str) -> None:
    page = signed.new_page()
    page.goto(f"{base}/queue")
    before = page.locator("main article").count()
    page.focus("main article button.main")
    page.keyboard.press("Enter")
    page.wait_for_url("**/story/*")
    page.goto(f"{base}/queue")
    assert page.locator("main article").count() == before - 1
    page.close()


def test_printing_leaves_out_what_paper_cannot_do(page: Page) -> None:
    page.goto("/trip/putin-2024-09-mongolia")
    page.emulate_media(media="print")
    assert not page.is_visible("header nav")
    assert page.is_visible("h1")
