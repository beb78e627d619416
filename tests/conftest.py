"""What tests share: the taxonomy of the repository, the nine first summaries, and small sites of their own."""

from __future__ import annotations

import fcntl
import functools
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from generator.inference.infer import Inference
from generator.model import Briefing
from generator.reading.content import read_content
from generator.reading.taxonomy import load_taxonomy
from generator.site import infer_all
from generator.terms import Taxonomy
from tests.desks import brief_all, open_inference
from tests.odd_site import FILES

ROOT = Path(__file__).parent.parent
SEED = ROOT / "tests" / "fixtures" / "seed.txt"
MakeOnce = Callable[[str, Callable[[Path], object]], Path]

# The laws that hold for any text are held to the same texts every day, and to many others by `make slow`.
settings.register_profile("same", max_examples=200, derandomize=True, database=None, deadline=None)
settings.register_profile("many", max_examples=5000, derandomize=False, deadline=None, print_blob=True)
settings.load_profile("same")

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


KOREAN = SITE.replace("name: material", "name: material\n  language: ko").replace("A site of a test.", "시험용 사이트.")
KOREAN_PALETTE = """\
  palette:
    - scheme: default
      toggle: {icon: material/weather-night, name: Switch to dark colours}
    - scheme: slate
      toggle: {icon: material/weather-sunny, name: Schwarz auf Weiß}
"""


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    """The taxonomy of the repository, which has no problem."""
    found, problems = load_taxonomy(ROOT / "content" / "taxonomy", shown="content/taxonomy")
    assert problems == ()
    return found


@pytest.fixture(scope="session")
def inference(taxonomy: Taxonomy) -> Inference:
    return open_inference(taxonomy)


@pytest.fixture(scope="session")
def brief(taxonomy: Taxonomy) -> Callable[[str], Briefing]:
    """Text → the briefing that it makes as the one paragraph of a `.txt` file."""
    return lambda text: brief_all(text, taxonomy)[0]


@pytest.fixture(scope="session")
def nine(taxonomy: Taxonomy) -> tuple[Briefing, ...]:
    """The briefings of the raw seed file, in the order of its lines."""
    return brief_all(SEED.read_text(encoding="utf-8"), taxonomy)


@pytest.fixture(scope="session")
def shipped(taxonomy: Taxonomy) -> tuple[Briefing, ...]:
    """The briefings of content/summaries in the order of the lines of the seed file."""
    summaries, problems = read_content(ROOT / "content" / "summaries", shown="content/summaries")
    assert problems == ()
    briefings, _ = infer_all(summaries, open_inference(taxonomy))
    texts = SEED.read_text(encoding="utf-8").splitlines()
    nine = [briefing for briefing in briefings if briefing.summary.text in texts]
    return tuple(sorted(nine, key=lambda briefing: texts.index(briefing.summary.text)))


@pytest.fixture(scope="session")
def make_once(tmp_path_factory: pytest.TempPathFactory) -> MakeOnce:
    """Makes a folder by its name once for all workers of a run; whoever comes second waits until it is whole."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make_or_wait(name: str, make: Callable[[Path], object]) -> Path:
        folder, whole = shared / name, shared / f"{name}.whole"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not whole.exists():
                folder.mkdir(exist_ok=True)
                make(folder)
                whole.touch()
        return folder

    return make_or_wait


@pytest.fixture(scope="session")
def built(make_once: MakeOnce) -> Path:
    """The repository's own site, built strictly."""

    def make(folder: Path) -> None:
        build(ROOT, "-d", str(folder / "site"))

    return make_once("built", make) / "site"


@pytest.fixture(scope="session")
def odd(make_once: MakeOnce) -> Path:
    """The site of tests/odd_site.py, built."""
    return make_once("odd", lambda folder: build(write_site(folder, FILES))) / "site"


@pytest.fixture(scope="session")
def tree(make_once: MakeOnce) -> Path:
    """The repository's site as `briefings render` writes it, asked for from another folder."""

    def make(folder: Path) -> None:
        done = run("generator", "-f", str(ROOT / "mkdocs.yml"), "render", "tree", folder=folder)
        assert done.returncode == 0, done.stderr

    return make_once("rendered", make) / "tree"


@pytest.fixture(scope="session")
def korean(make_once: MakeOnce) -> Path:
    """Four of the summaries as the site of a desk that has set `theme: language: ko` and nothing else."""

    def make(folder: Path) -> None:
        config = KOREAN.replace("  font: false\n", f"  font: false\n{KOREAN_PALETTE}")
        files: dict[str, str | bytes] = {"pages/about.md": "---\nlang: en\n---\n\n# About\n\nBy hand.\n"}
        for name in ("leaders-resume-talks-after-hiatus.md", "foreign-ministers-in-busan.md"):
            files[f"summaries/{name}"] = (ROOT / "content" / "summaries" / name).read_bytes()
        files["summaries/seed.txt"] = "\n\n".join(SEED.read_text(encoding="utf-8").splitlines()[6:])
        build(write_site(folder, files, config))

    return make_once("korean", make) / "site"


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[..., Path]:
    """Makes a site of its own from a mapping of file names to text or bytes; gives its folder."""
    return functools.partial(write_site, tmp_path)


def write_site(folder: Path, files: Mapping[str, str | bytes], config: str = SITE) -> Path:
    """The folder, with the files of a site in it."""
    (folder / "pages").mkdir(exist_ok=True)
    (folder / "summaries").mkdir(exist_ok=True)
    for name, content in {"mkdocs.yml": config, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def build(folder: Path, *options: str, env: Mapping[str, str] | None = None) -> Path:
    """Builds the site of a folder strictly; gives where it lies unless the options say otherwise."""
    done = run("mkdocs", "build", "--strict", *options, folder=folder, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def run(*command: str, folder: Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs `python -m command…` in a folder, with more in its environment, and gives what it printed."""
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env={**os.environ, **(env or {})},
        capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
