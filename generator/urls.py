"""Slugs and addresses: the one place that knows how pages link to each other.

Every page lies in the tree as `index.md` of a folder that is its address. So a relative link in its HTML says the same
whether an engine takes it from the page's address, as MkDocs does, or from the file's folder, as Zensical does.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable
from hashlib import blake2b
from urllib.parse import urlencode

# Dashes become hyphens before anything else; a slugger that drops them turns "US–Japan" into "usjapan".
_DASHES = re.compile(r"[\s_/‐‑‒–—―−·]+")
_LETTERS = str.maketrans(
    {
        "đ": "d",
        "Đ": "D",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "+": " plus ",
        "&": " and ",
    }
)
HOME = "index.md"
MATRIX = "matrix/index.md"
MATRIX_BY_NAME = "matrix/by-name/index.md"
MEETINGS = "meetings/index.md"
DATA = "data/index.md"
FIND = "find/index.md"
INDEXES = ("briefings", "blocs", "topics", "countries", "people", "venues", "years", "corrections")
PAGE_SIZE = 50
"""Briefings on one page of a long list."""


def to_slug(text: str) -> str:
    """The text in small letters, digits and hyphens; slugging a slug changes nothing. May be empty."""
    text = text.translate(_LETTERS)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = _DASHES.sub("-", text.casefold())
    text = re.sub(r"[^a-z0-9-]+", "", text)
    return re.sub(r"-{2,}", "-", text).strip("-")


def cut_slug(slug: str, limit: int) -> str:
    """The slug cut to at most `limit` characters, at a hyphen where there is one."""
    if len(slug) <= limit:
        return slug
    return slug[: limit + 1].rpartition("-")[0].strip("-") or slug[:limit]


def to_url(src_uri: str) -> str:
    """The address inside the site of a Markdown file of the tree: `blocs/quad/index.md` → `blocs/quad/`."""
    folder, name = posixpath.split(src_uri.removesuffix(".md"))
    if name == "index":
        return f"{folder}/" if folder else ""
    return f"{folder}/{name}/" if folder else f"{name}/"


def list_spellings(src_uri: str) -> tuple[str, str]:
    """The two files that answer at the address of a page: `blocs/quad/index.md` and `blocs/quad.md`."""
    address = to_url(src_uri)
    return f"{address}index.md", f"{address.removesuffix('/') or 'index'}.md"


def face_url(src_uri: str, name: str) -> str:
    """The address of a file beside a page: `blocs/quad/index.md`, "feed.xml" → `blocs/quad/feed.xml`."""
    return to_url(src_uri) + name


def relative_url(target: str, page: str) -> str:
    """The address of `target` as a link on the page at `page`; both are addresses inside the site."""
    path, mark, anchor = target.partition("#")
    if path == page and mark:
        return mark + anchor
    relative = posixpath.relpath(path or ".", page or ".")
    if path.endswith("/") or not path:
        relative = "./" if relative == "." else relative + "/"
    return relative + mark + anchor


def numbered(src_uri: str, number: int) -> str:
    """Where page `number` of a long list lies: `blocs/quad/index.md`, 3 → `blocs/quad/page/3/index.md`."""
    return f"{to_url(src_uri)}page/{number}/index.md"


def is_numbered(src_uri: str) -> bool:
    """Whether a page is one of the numbered pages of a long list."""
    return "/page/" in src_uri


def index_uri(kind: str) -> str:
    """Where the index of a kind lies: `blocs/index.md`."""
    return f"{kind}/index.md"


def letter_uri(kind: str, letter: str) -> str:
    """Where a letter of a very long index lies: `people`, "A" → `people/letter/a/index.md`."""
    return f"{kind}/letter/{term_slug(letter)}/index.md"


def term_uri(kind: str, term: str) -> str:
    """Where the page of a term lies: `countries`, "KR" → `countries/kr/index.md`; any text has an address."""
    return f"{kind}/{term_slug(term)}/index.md"


def find_url(**choices: str | Iterable[str]) -> str:
    """The address of the finder with these terms chosen: `find/?bloc=quad&year=2024`, `find/?meets=JP&meets=KR`."""
    return f"{to_url(FIND)}?{urlencode(choices, doseq=True)}"


def cell_uri(bloc: str, topic: str) -> str:
    """Where the page of a bloc's briefings on a topic lies."""
    return f"blocs/{term_slug(bloc)}/{term_slug(topic)}/index.md"


def term_slug(term: str) -> str:
    """The slug of a term; of a name without Latin letters or digits, a slug made from its bytes (BLAKE2b)."""
    return to_slug(term) or "x-" + blake2b(term.encode(), digest_size=5).hexdigest()
