"""What is held back, taken back or corrected: a page says so, or nothing at all does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest

from tests.conftest import build, run

DAY = 86_400
DECEMBER_1 = 1_796_083_200  # 2026-12-01, 00:00 UTC
HELD = {
    "summaries/later.md": "---\npublish_from: 2026-12-01\n---\n\nThe leaders of Peru and Chile met in Lima.\n",
    "summaries/until.md": "---\npublish_until: 2026-12-01\n---\n\nThe leaders of Kenya and Ghana met in Accra.\n",
    "summaries/draft.md": "---\nstatus: draft\n---\n\nThe leaders of Laos and Nepal met in Kathmandu.\n",
    "summaries/always.txt": "The leaders of Japan and France met in Paris.\n",
}
WORDS = {"later": "Lima", "until": "Accra", "draft": "Kathmandu", "always": "Paris"}


def at(epoch: object) -> dict[str, str]:
    """The environment of that moment, in seconds since 1970."""
    return {"SOURCE_DATE_EPOCH": str(epoch)}


def find_published(site: Path) -> set[str]:
    """Which of the four leave any trace in the files of the site: pages, search, feeds, sitemap, data."""
    files = [path for path in site.rglob("*") if path.suffix in (".html", ".json", ".xml", ".csv", ".sqlite", ".opml")]
    content = b"\n".join(path.read_bytes() for path in files)
    return {
        name for name, word in WORDS.items() if word.encode() in content or f"briefings/{name}/".encode() in content
    }


@pytest.mark.parametrize(
    ("epoch", "published"),
    [
        (DECEMBER_1 - 1, {"until", "always"}),
        (DECEMBER_1, {"later", "until", "always"}),
        (DECEMBER_1 + DAY, {"later", "always"}),
    ],
    ids=["the second before", "the day itself", "the day after"],
)
def test_what_is_held_back_leaves_no_trace(make_site: Callable[..., Path], epoch: int, published: set[str]) -> None:
    assert find_published(build(make_site(HELD), env=at(epoch))) == published


def test_check_says_what_is_held_back(make_site: Callable[..., Path]) -> None:
    folder = make_site(HELD)
    done = run("generator", "check", folder=folder, env=at(DECEMBER_1 - 1))
    assert "summaries/later.md:2:1: notice: it is not published before 2026-12-01" in done.stderr
    assert "until.md" not in done.stderr


def test_a_bad_clock_is_told_without_a_traceback(make_site: Callable[..., Path]) -> None:
    done = run("generator", "check", folder=make_site(HELD), env=at("tomorrow"))
    assert done.returncode != 0
    assert "SOURCE_DATE_EPOCH: expected the seconds since 1970" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_corrections_are_listed_the_latest_first_with_their_words(odd: Path) -> None:
    html = (odd / "corrections" / "index.html").read_text(encoding="utf-8")
    assert html.index("1 July 2024") < html.index("It was &lt;b&gt;in&lt;/b&gt; Rome.") < html.index("7 June 2024")
    assert "The place." in html
    feed = feedparser.parse(str(odd / "corrections" / "feed.xml"))
    assert [entry.updated for entry in feed.entries] == ["2024-07-01T00:00:00Z", "2024-06-07T00:00:00Z"]
    records = json.loads((odd / "corrections" / "data.json").read_text(encoding="utf-8"))["briefings"]
    assert records[0]["corrections"] == [{"date": "2024-07-01", "text": "It was <b>in</b> Rome."}]
