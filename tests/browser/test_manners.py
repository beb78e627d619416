"""How the site behaves: the keyboard gets everywhere, nothing jumps or moves, and paper shows the words alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route

PAGES = {
    "home": "",
    "briefing": "briefings/camp-david-summit/",
    "bloc": "blocs/china-japan-south-korea/",
    "matrix": "matrix/",
    "meetings": "meetings/",
    "find": "find/",
}
_MARK_REACHABLE = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
  const another = e => e.type === "radio" && !e.checked;  // the arrow keys lead to it
  const seen = all.filter(e => !another(e) && e.checkVisibility({visibilityProperty: true})
    && e.getClientRects().length && e.tabIndex >= 0 && !e.closest("[inert]"));
  seen.forEach((e, n) => e.dataset.stop = n);
  return seen.length;
}"""
_TELL_STOP = """() => {
  const e = document.activeElement;
  const shows = it => {
    const s = getComputedStyle(it), box = it.getBoundingClientRect();
    return (s.outlineStyle !== "none" || s.boxShadow !== "none") && box.width > 1 && s.opacity !== "0";
  };
  return [e.dataset.stop ?? "", [e, e.type === "radio" && e.nextElementSibling].some(it => it && shows(it)), e.outerHTML.slice(0, 160)];
}"""
_RECORD_SHIFTS = """window.shifts = [];
new PerformanceObserver(list => list.getEntries().forEach(e => window.shifts.push(e.value)))
  .observe({type: "layout-shift", buffered: true});"""
_IS_PAINTED = "performance.getEntriesByName('first-contentful-paint').length"
_LIST_MOVING = """() => [...document.querySelectorAll("*")].flatMap(e => {
  const s = getComputedStyle(e), times = t => t.split(",").some(d => parseFloat(d) > 0);
  const moves = (s.transitionProperty !== "none" && times(s.transitionDuration)) || s.animationName !== "none";
  return moves || s.scrollBehavior === "smooth" ? [e.tagName + "." + e.className] : [];
})"""


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(browser: Browser, address: str, name: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address + PAGES[name], wait_until="networkidle")
    stops = page.evaluate(_MARK_REACHABLE)
    assert stops > 10
    reached: set[str] = set()
    for _ in range(stops + 5):
        page.keyboard.press("Tab")
        stop, is_shown, html = page.evaluate(_TELL_STOP)
        assert not stop or is_shown, f"the focus cannot be seen: {html}"
        reached.add(stop)
    missed = [n for n in map(str, range(stops)) if n not in reached]
    assert [page.locator(f"[data-stop='{n}']").evaluate("e => e.outerHTML.slice(0, 120)") for n in missed] == []
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_jumps_while_a_page_loads(browser: Browser, address: str, name: str, width: int) -> None:
    """Fonts, scripts and pictures come when the first words have been painted, as they do on a slow network."""
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.add_init_script(_RECORD_SHIFTS)
    late: list[Route] = []
    is_painted = False

    def hold(route: Route) -> None:
        is_late = not is_painted and route.request.resource_type in ("font", "script", "image")
        late.append(route) if is_late else route.continue_()

    page.route("**/*", hold)
    page.goto(address + PAGES[name], wait_until="commit")
    page.wait_for_function(_IS_PAINTED)
    is_painted = True
    assert len(late) > 3
    for route in late:
        route.continue_()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shifts") == []
    context.close()


@pytest.mark.parametrize("name", ["home", "briefing", "find"])
def test_nothing_moves_for_who_asks_for_that(browser: Browser, address: str, name: str) -> None:
    context = browser.new_context(reduced_motion="no-preference")
    page = context.new_page()
    page.goto(address + PAGES[name])
    assert page.evaluate(_LIST_MOVING), "the test would see what moves"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(_LIST_MOVING) == []
    context.close()


@pytest.mark.parametrize(
    ("name", "part"), [("home", "details"), ("briefing", ".bs-correct"), ("bloc", ".bs-faces"), ("matrix", ".bs-nav")]
)
def test_paper_shows_the_words_alone(browser: Browser, address: str, name: str, part: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(address + PAGES[name])
    assert page.locator(part).first.is_visible(), "the test would see what is left"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("h1, .bs-sentence").first.is_visible()
    for chrome in (".md-search", ".bs-nav", ".bs-masthead__name", ".bs-faces", ".bs-correct", "details", "summary"):
        assert [it for it in page.locator(chrome).all() if it.is_visible()] == [], chrome
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('article')).color") == "rgb(0, 0, 0)"
    page.close()


def test_paper_shows_what_the_reader_has_opened(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + PAGES["briefing"])
    page.get_by_text("Why is this here?").press("Enter")
    page.emulate_media(media="print")
    assert page.get_by_text("Read from the text").first.is_visible()
    page.emulate_media(media="screen")
    page.get_by_text("Why is this here?").click()
    page.emulate_media(media="print")
    assert not page.get_by_text("Read from the text").first.is_visible()
    page.close()
