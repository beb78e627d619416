"""What tests share: the taxonomy of the repository, the nine first summaries, and small sites of their own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.inference.infer import Inference
from generator.model import Briefing
from generator.reading.content import read_bytes, read_content
from generator.reading.taxonomy import load_taxonomy
from generator.site import infer_all
from generator.terms import Taxonomy

ROOT = Path(__file__).parent.parent
SEED = ROOT / "tests" / "fixtures" / "seed.txt"

SITE = """\
site_name: Test Record
site_description: A site of a test.
site_url: https://example.org/
docs_dir: pages
theme:
  name: material
  font: false
plugins:
  - search
  - briefings:
      content: summaries
"""


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    """The taxonomy of the repository, which has no problem."""
    found, problems = load_taxonomy(ROOT / "content" / "taxonomy", shown="content/taxonomy")
    assert problems == ()
    return found


@pytest.fixture(scope="session")
def inference(taxonomy: Taxonomy) -> Inference:
    return Inference(taxonomy)


@pytest.fixture(scope="session")
def brief(taxonomy: Taxonomy) -> Callable[[str], Briefing]:
    """Text → the briefing that it makes as the one paragraph of a `.txt` file."""

    def make(text: str) -> Briefing:
        return brief_all(text, taxonomy)[0]

    return make


@pytest.fixture(scope="session")
def nine(taxonomy: Taxonomy) -> tuple[Briefing, ...]:
    """The briefings of the raw seed file, in the order of its lines."""
    return brief_all(SEED.read_text(encoding="utf-8"), taxonomy)


def brief_all(text: str, taxonomy: Taxonomy, source: str = "summaries/seed.txt") -> tuple[Briefing, ...]:
    """The briefings of the text of a file; fails where there is a problem that is an error."""
    summaries, problems = read_bytes(text.encode(), source=source)
    assert problems == ()
    briefings, found = infer_all(summaries, taxonomy)
    assert [str(p) for p in found if p.severity == "error"] == []
    return briefings


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built strictly."""
    site = tmp_path_factory.mktemp("built") / "site"
    done = run("mkdocs", "build", "--strict", "-d", str(site), folder=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[..., Path]:
    """Makes a site of its own from a mapping of file names to text or bytes; gives its folder."""

    def make(files: Mapping[str, str | bytes], config: str = SITE) -> Path:
        (tmp_path / "pages").mkdir(exist_ok=True)
        (tmp_path / "summaries").mkdir(exist_ok=True)
        for name, content in {"mkdocs.yml": config, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return make


def run(*command: str, folder: Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs `python -m command…` in a folder and gives what it printed."""
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env=dict(env) if env else None,
        capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip


@pytest.fixture(scope="session")
def shipped(taxonomy: Taxonomy) -> tuple[Briefing, ...]:
    """The briefings of content/summaries in the order of the lines of the seed file."""
    summaries, problems = read_content(ROOT / "content" / "summaries", shown="content/summaries")
    assert problems == ()
    briefings, _ = infer_all(summaries, taxonomy)
    texts = SEED.read_text(encoding="utf-8").splitlines()
    nine = [briefing for briefing in briefings if briefing.summary.text in texts]
    return tuple(sorted(nine, key=lambda briefing: texts.index(briefing.summary.text)))
