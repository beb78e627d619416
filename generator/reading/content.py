"""The content folder → summaries. Every file is read or named in a problem; none is passed over in silence."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path

from generator.errors import Problem, Severity
from generator.model import Format, Summary
from generator.reading.body import PROGRAMS, drops_tags, read_body
from generator.reading.front_matter import read_front_matter

SUFFIXES = (".txt", ".md")
MAX_FILE = 64 * 1024 * 1024
"""Bytes; a year of a large desk's summaries, one a line, is a tenth of it."""
MAX_SUMMARY = 20_000
"""Characters; about 3,000 words. Longer is an article or a file without line breaks, not a summary."""
MIN_WORDS = 4
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_WORD = re.compile(r"\w+")
_WRAPPED = 100
"""Lines of a hard-wrapped paragraph are hardly longer; summaries one a line hardly shorter."""


def read_content(folder: Path, *, shown: str) -> tuple[tuple[Summary, ...], tuple[Problem, ...]]:
    """All summaries below the folder, in the order of their paths and lines, and every problem.

    `shown` is the folder as problems name it.
    """
    if not folder.is_dir():
        message = "there is no such folder; expected the folder of summaries (option 'content' of the plugin)"
        return (), (Problem(shown, 1, 0, message),)
    summaries: list[Summary] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*"), key=lambda p: p.relative_to(folder).as_posix()):
        relative = path.relative_to(folder)
        if any(part.startswith(".") for part in relative.parts) or (path.is_dir() and not path.is_symlink()):
            continue
        found, wrong = read_file(path, source=f"{shown}/{relative.as_posix()}")
        summaries += found
        problems += wrong
    return tuple(summaries), tuple(problems)


def read_file(path: Path, *, source: str) -> tuple[tuple[Summary, ...], tuple[Problem, ...]]:
    """The summaries of one file, and every problem in it. `source` is the file as problems name it."""
    if not path.exists() and not path.is_symlink():
        return (), (Problem(source, 1, 0, "there is no such file"),)
    if path.is_dir():
        return (), (Problem(source, 1, 0, "a folder; expected a file whose name ends in .txt or .md"),)
    if path.suffix not in SUFFIXES:
        if path.name.endswith(("~", ".swp", ".bak", ".orig", ".tmp")):
            return (), ()
        message = f"not read: expected a name that ends in .txt or .md, found '{path.suffix or path.name}'"
        return (), (Problem(source, 1, 0, message, Severity.NOTICE),)
    if path.is_symlink() or not path.is_file():
        return (), (
            Problem(source, 1, 0, "not a regular file; links and devices are not followed — copy the file here"),
        )
    try:
        if path.stat().st_size > MAX_FILE:
            message = f"{path.stat().st_size:,} bytes; expected at most {MAX_FILE:,} — split the file"
            return (), (Problem(source, 1, 0, message),)
        raw = path.read_bytes()
    except OSError as error:
        return (), (Problem(source, 1, 0, f"cannot be read: {error.strerror}"),)
    return read_bytes(raw, source=source)


def read_bytes(raw: bytes, *, source: str) -> tuple[tuple[Summary, ...], tuple[Problem, ...]]:
    """The summaries in the bytes of a file whose name ends in .txt or .md, and every problem in them."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        message = f"not UTF-8: byte 0x{raw[error.start]:02x}; expected a UTF-8 file — save it again as UTF-8"
        return (), (Problem(source, line, column, message),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return (), (Problem(source, 1, 0, "the file is empty; expected a summary — write one or delete the file"),)
    controls = _find_controls(text, source)
    if controls:
        return (), controls
    return _read_markdown(text, source) if source.endswith(".md") else _read_text(text, source)


def make_content_id(text: str) -> str:
    """Ten hexadecimal digits that change only when a word of the text changes (BLAKE2b, RFC 7693)."""
    return blake2b(" ".join(text.split()).encode(), digest_size=5).hexdigest()


def _find_controls(text: str, source: str) -> tuple[Problem, ...]:
    problems = []
    for match in list(_CONTROL.finditer(text))[:20]:
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        message = f"control character U+{ord(match.group()):04X}; it cannot stand on a page — delete it"
        problems.append(Problem(source, line, column, message))
    return tuple(problems)


def _read_markdown(text: str, source: str) -> tuple[tuple[Summary, ...], tuple[Problem, ...]]:
    front = read_front_matter(text, source=source)
    problems = front.problems
    body = front.body.strip("\n")
    line = front.body_line + (len(front.body) - len(front.body.lstrip("\n")))
    if not body.strip():
        if not problems:
            problems.append(Problem(source, line, 0, "no text after the front matter; expected a summary"))
        return (), tuple(problems)
    body, given, places = _take_heading(body, dict(front.given), dict(front.places), line)
    size = _check_size(body, source, line)
    if size is not None and size.severity is Severity.ERROR:
        return (), (*problems, size)
    html, words = read_body(body)
    for tag in drops_tags(body):
        rest = "what is in it is left out too" if tag in PROGRAMS else "its words are"
        message = f"the tag <{tag}> is not shown; {rest} — summaries may use plain Markdown only"
        problems.append(Problem(source, line, 0, message, Severity.NOTICE))
    checked = _check_size(words, source, line)
    if checked is not None:
        return (), (*problems, checked)
    summary = Summary(words, source, line, make_content_id(words), Format.MARKDOWN, html, given, places)
    return (summary,), tuple(problems)


def _take_heading(
    body: str, given: dict[str, object], places: dict[str, tuple[int, int]], line: int
) -> tuple[str, dict[str, object], dict[str, tuple[int, int]]]:
    """A first line `# Heading` is the title, where the front matter gives none."""
    first, _, rest = body.partition("\n")
    if first.startswith("# ") and first[2:].strip(" #") and rest.strip():
        given.setdefault("title", " ".join(first[2:].strip(" #").split()))
        places.setdefault("title", (line, 1))
        return rest.strip("\n"), given, places
    return body, given, places


def _read_text(text: str, source: str) -> tuple[tuple[Summary, ...], tuple[Problem, ...]]:
    summaries, problems = [], []
    for line, paragraph in _split_paragraphs(text):
        problem = _check_size(paragraph, source, line)
        if problem is not None:
            problems.append(problem)
            continue
        summaries.append(Summary(paragraph, source, line, make_content_id(paragraph)))
    return tuple(summaries), tuple(problems)


def _split_paragraphs(text: str) -> list[tuple[int, str]]:
    """Line and words of each summary: parted by blank lines; one a line where the file has no blank lines."""
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    first = next(number for number, line in enumerate(lines) if line.strip())
    blank = any(not line.strip() for line in lines[first:])
    if not blank and not _is_wrapped(lines[first:]):
        return [(number + 1, line.strip()) for number, line in enumerate(lines) if line.strip()]
    paragraphs: list[tuple[int, str]] = []
    begins = 0
    for number, line in enumerate([*lines, ""]):
        if line.strip():
            begins = begins or number + 1
        elif begins:
            paragraphs.append((begins, " ".join(" ".join(lines[begins - 1 : number]).split(" ")).strip()))
            begins = 0
    return paragraphs


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines are one paragraph broken by an editor: short, and most end within a sentence."""
    if len(lines) < 2 or max(map(len, lines)) > _WRAPPED:
        return False
    within = [line for line in lines[:-1] if not line.rstrip().endswith((".", "!", "?", "”", '"'))]
    return 2 * len(within) > len(lines) - 1


def _check_size(text: str, source: str, line: int) -> Problem | None:
    if len(text) > MAX_SUMMARY:
        message = (
            f"a summary of {len(text):,} characters; expected at most {MAX_SUMMARY:,} — part summaries by blank lines"
        )
        return Problem(source, line, 0, message)
    words = len(_WORD.findall(text))
    if words < MIN_WORDS and not any("\u2e80" < c < "\ue000" for c in text):
        noun = "word" if words == 1 else "words"
        message = f"a summary of {words} {noun} ('{text[:40].strip()}'); expected at least a sentence"
        return Problem(source, line, 0, message)
    return None
