"""Live editing: what is saved under `mkdocs serve` shows without a restart, and a broken file breaks nothing."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, SITE

pytestmark = pytest.mark.xdist_group("serve")  # one worker has the server

PATIENCE = 30
"""Seconds until a change must show; the machine may be busy with other tests."""


class Served:
    """A site under `mkdocs serve`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._log = (folder / "serve.log").open("w", encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self.port}"],
            cwd=folder, stdout=self._log, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def get(self, address: str = "") -> str:
        """The page at an address; "" where there is none (yet)."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=10) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def wait(self, is_so: Callable[[], bool]) -> bool:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if is_so():
                return True
            time.sleep(0.1)
        return False

    def shows(self, words: str, address: str = "briefings/") -> bool:
        return self.wait(lambda: words in self.get(address))

    def lacks(self, words: str, address: str = "briefings/") -> bool:
        def is_gone() -> bool:
            page = self.get(address)
            return bool(page) and words not in page

        return self.wait(is_gone)

    def log(self) -> str:
        return (self.folder / "serve.log").read_text(encoding="utf-8")

    def save(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
        self._log.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    (folder / "pages").mkdir()
    (folder / "summaries").mkdir()
    shutil.copytree(ROOT / "content" / "taxonomy", folder / "taxonomy")
    shutil.copytree(ROOT / "templates", folder / "templates")
    options = "      content: summaries\n      taxonomy: taxonomy\n      templates: templates\n"
    (folder / "mkdocs.yml").write_text(SITE.replace("      content: summaries\n", options), encoding="utf-8")
    (folder / "summaries" / "paris.txt").write_text(
        "The leaders of Japan and France met in Paris to discuss trade.\n", encoding="utf-8"
    )
    site = Served(folder)
    try:
        assert site.shows("Paris"), site.log()
        # MkDocs looks at the folders only after the first build; a change before that would go unseen.
        assert site.wait(lambda: "Serving on" in site.log()), site.log()
        time.sleep(1)
        yield site
    finally:
        site.stop()


def test_a_new_text_file_shows(served: Served) -> None:
    served.save("summaries/rome.txt", "The leaders of Italy and Spain met in Rome to discuss migration.\n")
    assert served.shows("Rome"), served.log()


def test_a_new_markdown_file_shows_changes_and_goes(served: Served) -> None:
    served.save(
        "summaries/oslo.md",
        "---\ntitle: Ministers gather in Oslo\n---\n\nThe foreign ministers of Norway and Sweden met in Oslo.\n",
    )
    assert served.shows("Ministers gather in Oslo"), served.log()
    served.save(
        "summaries/oslo.md",
        "---\ntitle: Ministers leave Oslo\n---\n\nThe foreign ministers of Norway and Sweden met in Oslo.\n",
    )
    assert served.shows("Ministers leave Oslo"), served.log()
    (served.folder / "summaries" / "oslo.md").unlink()
    assert served.lacks("Oslo"), served.log()


def test_a_change_of_the_taxonomy_shows(served: Served) -> None:
    path = served.folder / "taxonomy" / "topics.yml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("name: Trade and economy", "name: Trade and money"), encoding="utf-8")
    assert served.shows("Trade and money", "topics/"), served.log()
    path.write_text(before, encoding="utf-8")
    assert served.lacks("Trade and money", "topics/"), served.log()


def test_a_change_of_a_page_template_shows(served: Served) -> None:
    path = served.folder / "templates" / "pages" / "index.md.j2"
    before = path.read_text(encoding="utf-8")
    path.write_text(before + "<p>A line for the test</p>\n", encoding="utf-8")
    assert served.shows("A line for the test", "topics/"), served.log()
    path.write_text(before, encoding="utf-8")
    assert served.lacks("A line for the test", "topics/"), served.log()


@pytest.mark.parametrize(
    ("name", "broken", "told"),
    [
        ("summaries/broken.md", "---\ntitel: Talks\n---\n\nThe leaders of Chad and Niger met.\n", "summaries/broken.md:2:1: error: unknown key 'titel'"),
        ("templates/pages/index.md.j2", "{% if %}\n", "index.md.j2:1"),
        ("templates/theme/main.html", "{% if %}\n", "main.html"),
        ("taxonomy/topics.yml", "x: [\n", "taxonomy/topics.yml:"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_and_the_last_good_site_stays(served: Served, name: str, broken: str, told: str) -> None:
    path = served.folder / name
    before = path.read_text(encoding="utf-8") if path.exists() else None
    logged = len(served.log())
    served.save(name, broken)
    assert served.wait(lambda: told in served.log()[logged:]), served.log()[logged:]
    assert served.wait(lambda: "The last good site stays up" in served.log()[logged:])
    assert "Paris" in served.get("briefings/")
    assert "Traceback" not in served.log()[logged:]
    path.unlink() if before is None else path.write_text(before, encoding="utf-8")
    mark = len(served.log())
    assert served.wait(lambda: "Reloading browsers" in served.log()[mark:]), served.log()[mark:]
    assert "Paris" in served.get("briefings/")


def test_the_edited_site_still_follows_after_a_broken_file(served: Served) -> None:
    served.save("summaries/lima.txt", "The leaders of Peru and Chile met in Lima to discuss trade.\n")
    assert served.shows("Lima"), served.log()
