"""The site of the repository, built strictly by MkDocs: every page is there, every link leads somewhere."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import yaml

from tests.conftest import ROOT, SEED, run

ADDRESSES = [
    "", "data/", "about/", "methodology/", "matrix/", "meetings/", "briefings/", "blocs/", "topics/", "countries/", "people/", "venues/", "years/",
    "briefings/camp-david-summit/", "blocs/china-japan-south-korea/", "blocs/japan-south-korea-united-states/",
    "blocs/russia-ukraine-united-states/", "topics/korean-peninsula/", "blocs/china-japan-south-korea/trade-and-economy/",
    "countries/kr/", "people/fumio-kishida/", "venues/camp-david/", "venues/busan/", "years/2023/", "years/2024/", "years/2025/",
]  # fmt: skip


class Page(HTMLParser):
    """What a page of HTML holds: its ids, its links, what it loads, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.words: list[str] = []
        self._quiet = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._quiet += tag in ("script", "style")
        if values.get("id"):
            assert values["id"] not in self.ids, f"id {values['id']} stands twice"
            self.ids.add(values["id"] or "")
        if tag == "a" and values.get("href"):
            self.links.append(values["href"] or "")
        for key in ("src", "href", "srcset", "action", "poster"):
            if values.get(key) and tag not in ("a", "base") and values.get("rel") != "canonical":
                self.loads.append(values[key] or "")

    def handle_endtag(self, tag: str) -> None:
        self._quiet -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._quiet:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def read_pages(site: Path) -> dict[str, Page]:
    return {p.relative_to(site).as_posix(): Page(p.read_text(encoding="utf-8")) for p in site.rglob("*.html")}


def test_every_address_is_there(built: Path) -> None:
    missing = [address for address in ADDRESSES if not (built / address / "index.html").is_file()]
    assert missing == []
    assert len(list((built / "briefings").glob("*/index.html"))) == 9


def find_dead_links(site: Path) -> list[str]:
    pages = read_pages(site)
    dead = []
    for name, page in pages.items():
        if name == "404.html":
            continue
        for href in page.links:
            if urlsplit(href).scheme or href.startswith("//"):
                continue
            target, anchor = urldefrag(urljoin(f"/{name}", href))
            path = unquote(urlsplit(target).path).lstrip("/")
            path = path + "index.html" if path.endswith("/") or not path else path
            if not (site / path).is_file() or (anchor and path in pages and unquote(anchor) not in pages[path].ids):
                dead.append(f"{name} → {href}")
    return dead


def test_every_internal_link_and_anchor_resolves(built: Path) -> None:
    assert find_dead_links(built) == []


def test_nothing_is_loaded_from_outside(built: Path) -> None:
    for name, page in read_pages(built).items():
        outside = [url for url in page.loads if urlsplit(url).netloc]
        assert outside == [], name
    for path in built.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//", path.read_text(encoding="utf-8")), path.name


def test_a_briefing_says_what_is_known_of_it(built: Path) -> None:
    text = read_pages(built)["briefings/camp-david-summit/index.html"].text
    for words in (
        "18 August 2023",
        "Japan",
        "South Korea",
        "United States",
        "Camp David",
        "Leaders",
        "Upcoming",
        "Why is this here?",
    ):
        assert words in text
    assert "Set by the editor" in text
    assert "Read from the text" in text


def test_a_date_is_printed_as_precisely_as_it_is_known(built: Path) -> None:
    pages = read_pages(built)
    assert "21 May 2023" in pages["briefings/biden-invites-kishida-and-yoon/index.html"].text
    month = pages["briefings/trump-putin-zelenskyy-meeting/index.html"].text
    assert "August 2025" in month
    assert not re.search(r"\d August 2025", month)


def test_an_undated_briefing_says_so(make_site: Callable[..., Path]) -> None:
    folder = make_site({"summaries/a.txt": "The leaders of Japan and France met in Paris.\n"})
    assert run("mkdocs", "build", "--strict", folder=folder).returncode == 0
    page = Page(next((folder / "site" / "briefings").glob("*/index.html")).read_text(encoding="utf-8"))
    assert "Date not stated" in page.text
    assert not re.search(r"\b(?:19|20)\d\d\b", page.text), "a year that nobody gave"


def test_near_duplicates_point_to_each_other(built: Path) -> None:
    pages = read_pages(built)
    first, second = "south-korea-hosts-senior-diplomats", "path-back-to-three-way-summits"
    assert f"../{second}/" in pages[f"briefings/{first}/index.html"].links
    assert f"../{first}/" in pages[f"briefings/{second}/index.html"].links


def test_the_summit_of_august_is_linked(built: Path) -> None:
    links = read_pages(built)["briefings/south-korea-hosts-senior-diplomats/index.html"].links
    assert {"../camp-david-summit/", "../camp-david-visit-announced/"} & set(links)


def test_a_blocs_ladder_tells_when_it_met_at_each_level(built: Path) -> None:
    text = read_pages(built)["blocs/china-japan-south-korea/index.html"].text
    leaders, ministers = "Leaders Met once, 26–27 May 2024", "Ministers No dated meeting held; one briefing"
    assert f"{leaders} {ministers} Officials Met once, 26 September 2023" in text


def test_matrix_totals_add_up(built: Path) -> None:
    html = (built / "matrix" / "index.html").read_text(encoding="utf-8")
    table = re.search(r"<table.*?</table>", html, re.DOTALL)
    assert table
    rows = re.findall(r"<tr.*?</tr>", table.group(), re.DOTALL)
    numbers = [
        [int("".join(re.findall(r" (\d+)<", cell)) or 0) for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)]
        for row in rows
    ]
    body, totals = [row for row in numbers[1:-1] if row], numbers[-1]
    assert all(sum(row[:-1]) == row[-1] for row in body)
    assert [sum(column) for column in zip(*body, strict=True)] == totals
    named = re.findall(r'<td>(?:<a href="[^"]+">)?<i>([^<]+)</i> \d+', rows[-1])
    assert named == [*re.findall(r'<th scope="col"><span><a href="[^"]+">([^<]+)<', rows[0]), "All"]


def test_search_index_holds_briefings_with_tags_and_no_long_lists(built: Path) -> None:
    docs = json.loads((built / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    briefings = [doc for doc in docs if re.fullmatch(r"briefings/[^/]+/", doc["location"])]
    assert len(briefings) == 9
    kishida = [doc["location"] for doc in docs if "Kishida" in doc["text"] + doc["title"]]
    assert {"briefings/camp-david-visit-announced/", "briefings/biden-invites-kishida-and-yoon/"} <= set(kishida)
    busan = next(doc for doc in briefings if doc["location"] == "briefings/foreign-ministers-in-busan/")
    assert {"China–Japan–South Korea", "Trade and economy", "South Korea"} <= set(busan["tags"])
    lists = [
        doc
        for doc in docs
        if not doc["location"].startswith("briefings/")
        and "about" not in doc["location"]
        and "methodology" not in doc["location"]
    ]
    assert all(len(doc["text"]) < 400 and "#" not in doc["location"] for doc in lists)
    assert not any(
        doc["location"].startswith(("matrix", "years", "blocs/china-japan-south-korea/"))
        and doc["location"].count("/") > 2
        for doc in docs
    )


def test_front_matter_of_the_rendered_tree(tmp_path: Path) -> None:
    done = run("generator", "-f", str(ROOT / "mkdocs.yml"), "render", str(tmp_path / "tree"), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    path = tmp_path / "tree" / "briefings" / "leaders-resume-talks-after-hiatus" / "index.md"
    page = path.read_text(encoding="utf-8")
    meta = yaml.safe_load(page.split("---\n")[1])
    assert meta["date"] == "2024-05-26/2024-05-27"
    assert meta["date_precision"] == "day"
    assert meta["bloc"] == "china-japan-south-korea"
    assert sorted(meta["parties"]) == ["CN", "JP", "KR"]
    assert {"title", "description", "countries", "topics", "phase", "level", "tags", "inferred"} <= set(meta)
    assert "event_date" not in meta["inferred"]
    assert "parties" in meta["inferred"]
    assert (tmp_path / "tree" / "about.md").is_file()


def test_a_second_render_writes_nothing_and_leaves_strangers_alone(tmp_path: Path) -> None:
    command = ("generator", "-f", str(ROOT / "mkdocs.yml"), "render", str(tmp_path / "tree"))
    run(*command, folder=tmp_path)
    (tmp_path / "tree" / "mine.txt").write_text("mine", encoding="utf-8")
    done = run(*command, folder=tmp_path)
    assert " 0 written, 0 removed" in done.stdout
    assert (tmp_path / "tree" / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_the_raw_file_alone_builds_the_site(make_site: Callable[..., Path]) -> None:
    folder = make_site(
        {"summaries/seed.txt": SEED.read_text(encoding="utf-8"), "pages/about.md": "# About\n\nA test.\n"}
    )
    done = run("mkdocs", "build", "--strict", folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((folder / "site" / "briefings").glob("*/index.html"))) == 9
    assert find_dead_links(folder / "site") == []
    assert "Date not stated" in (folder / "site" / "index.html").read_text(encoding="utf-8")
    assert list((folder / "site" / "years").glob("*/index.html")) == []


def test_text_is_shown_as_typed(make_site: Callable[..., Path]) -> None:
    text = "Leaders of <b>Japan</b> & *France* met: {{ x }} {% raw %} `code` <script>alert(1)</script> [a](b) :smile: &amp; {: .c } $5"
    folder = make_site({"summaries/a.txt": text})
    assert run("mkdocs", "build", "--strict", folder=folder).returncode == 0
    page = next((folder / "site" / "briefings").glob("*/index.html"))
    html = page.read_text(encoding="utf-8")
    assert text in " ".join("".join(Page(html).words).split())
    assert "<script>alert" not in html
    for path in (folder / "site").rglob("*.html"):
        assert "<script>alert" not in path.read_text(encoding="utf-8")


def test_a_title_is_plain_text_everywhere(make_site: Callable[..., Path]) -> None:
    summary = "---\ntitle: '</title><script>alert(1)</script>'\nsource: '\"><img src=x onerror=alert(1)>'\n---\n\nThe leaders of Japan and France met in Paris.\n"
    folder = make_site({"summaries/a.md": summary})
    assert run("mkdocs", "build", "--strict", folder=folder).returncode == 0
    for path in (folder / "site").rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert "<script>alert" not in html, path
        assert "<img src=x" not in html, path


def digest(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}


def test_same_bytes_on_another_clock_locale_hash_seed_and_file_order(
    make_site: Callable[..., Path], tmp_path: Path
) -> None:
    seed = SEED.read_text(encoding="utf-8").splitlines()
    files = {f"summaries/{n}.txt": line for n, line in enumerate(seed)}
    folder = make_site(files)
    assert run("mkdocs", "build", folder=folder).returncode == 0
    first = digest(folder / "site")
    shutil.rmtree(folder / "summaries")
    (folder / "summaries").mkdir()
    for name, text in reversed(files.items()):
        (folder / name).write_text(text, encoding="utf-8")
    env = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Seoul", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1900000000"}
    assert run("mkdocs", "build", folder=folder, env=env).returncode == 0
    second = digest(folder / "site")
    assert {name for name in first if first[name] != second.get(name)} == set()
    assert set(first) == set(second)


def test_reordering_and_adding_paragraphs_moves_no_address(make_site: Callable[..., Path]) -> None:
    seed = SEED.read_text(encoding="utf-8").splitlines()
    folder = make_site({"summaries/seed.txt": "\n\n".join(seed)})
    run("generator", "render", "one", folder=folder)
    (folder / "summaries" / "seed.txt").write_text(
        "\n\n".join([*seed[::-1], "Japan and France agreed to meet again."]), encoding="utf-8"
    )
    run("generator", "render", "two", folder=folder)
    before = {p.parent.name for p in (folder / "one" / "briefings").glob("*/index.md")}
    after = {p.parent.name for p in (folder / "two" / "briefings").glob("*/index.md")}
    assert before < after
    assert len(after - before) == 1


def test_long_lists_are_paged_and_old_pages_stay(make_site: Callable[..., Path]) -> None:
    def line(n: int) -> str:
        return f"The leaders of Japan and France met in Paris for talks number {n} on trade."

    folder = make_site({"summaries/a.txt": "\n".join(line(n) for n in range(120))})
    assert run("mkdocs", "build", "--strict", folder=folder).returncode == 0
    assert find_dead_links(folder / "site") == []
    pages = sorted(p.name for p in (folder / "site" / "countries" / "jp" / "page").iterdir())
    assert pages == ["1", "2", "3"]


def test_an_address_given_up_leads_to_the_new_one(make_site: Callable[..., Path]) -> None:
    summary = "---\naliases: [old-name]\n---\n\nThe leaders of Japan and France met in Paris.\n"
    folder = make_site({"summaries/new-name.md": summary})
    assert run("mkdocs", "build", "--strict", folder=folder).returncode == 0
    moved = Page((folder / "site" / "briefings" / "old-name" / "index.html").read_text(encoding="utf-8"))
    assert "../new-name/" in moved.links


def test_the_edit_link_leads_to_the_source_file(built: Path) -> None:
    html = (built / "briefings" / "camp-david-summit" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'href="[^"]*/edit/main/content/summaries/camp-david-summit\.md"', html)
